package rollcall.sample.programmes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import rollcall.sample.Calibration;
import rollcall.sample.Term;

/**
 * PPSS: pupils of the focus schools who are followed over three terms with school results and
 * absence. What schools reported became wrong in the second term, and the programme says so.
 */
final class Pilot implements Programme {
  private static final String LABEL = "ppss";

  private final PilotTargets targets;

  private Pilot(PilotTargets targets) {
    this.targets = targets;
  }

  static Pilot of(Calibration calibration) {
    return new Pilot(calibration.programme(LABEL, PilotTargets.class));
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public String name() {
    return targets.name();
  }

  @Override
  public void write(ProgrammeFiles files, Register register, SplittableRandom random)
      throws IOException {
    files.row(
        ProgrammeKind.PROGRAMMES,
        targets.startDate(),
        targets.endDate(),
        null,
        targets.targetGroup(),
        null,
        null);
    List<Term> terms = targets.terms().stream().map(register::term).toList();
    List<PilotPupil> participants = PilotChoice.of(targets, register, random);
    PilotResults.fit(targets.results(), participants, random);
    PilotFollowups followups = new PilotFollowups(targets, terms, random);
    followups.reclassify(participants);
    for (int i = 0; i < participants.size(); i++) {
      String id = String.format(Locale.ROOT, "ppss-%03d", i + 1);
      participant(files, id, participants.get(i), terms);
    }
    followups.write(files, participants);
    told(files, register);
  }

  private void participant(ProgrammeFiles files, String id, PilotPupil p, List<Term> terms)
      throws IOException {
    LocalDate closed = p.stays ? terms.get(terms.size() - 1).end() : terms.get(0).end();
    files.row(
        ProgrammeKind.PARTICIPANTS,
        id,
        p.pupil.id(),
        p.school.district().name(),
        p.pupil.in(terms.get(0)).residence().name(),
        p.school.code(),
        p.pupil.gender(),
        p.grade,
        p.enrolled,
        "skola",
        "admitted",
        p.enrolled,
        p.enrolled,
        closed,
        p.stays ? null : "left_school",
        null);
  }

  /** What the programme tells of itself without rows of pupils. */
  private void told(ProgrammeFiles files, Register register) throws IOException {
    List<RegisterSchool> schools =
        register.schools().stream().filter(RegisterSchool::isFocus).toList();
    PilotTargets.Reach reach = targets.reach();
    for (int i = 0; i < schools.size(); i++) {
      // Whole pupils whose sum is the estimate.
      int pupils = (i + 1) * reach.pupils() / schools.size() - i * reach.pupils() / schools.size();
      RegisterSchool school = schools.get(i);
      String district = school.district().name();
      files.row(
          ProgrammeKind.REACH, district, school.code(), reach.period(), pupils, reach.basis());
    }
    matrix(files, schools.stream().map(s -> s.district().name()).distinct().toList());
    for (PilotTargets.Answers question : targets.surveys()) {
      answers(files, question, null, question.answers());
      if (question.byGender() != null) {
        for (Map.Entry<String, Map<String, Integer>> of : question.byGender().entrySet()) {
          answers(files, question, of.getKey(), of.getValue());
        }
      }
    }
    for (PilotTargets.Line line : targets.budget()) {
      files.row(
          ProgrammeKind.BUDGET,
          null,
          line.year(),
          line.item(),
          line.budgetSek(),
          line.outturnSek());
    }
    for (PilotTargets.Note note : targets.qualityNotes()) {
      files.row(
          ProgrammeKind.QUALITY_NOTES,
          null,
          note.startDate(),
          note.endDate(),
          note.verdict(),
          note.reason());
    }
  }

  private void matrix(ProgrammeFiles files, List<String> districts) throws IOException {
    for (PilotTargets.Item item : targets.items()) {
      for (int i = 0; i < districts.size(); i++) {
        String value = item.values().get(i);
        files.row(
            ProgrammeKind.PROGRAMME_DISTRICT,
            districts.get(i),
            item.period(),
            item.item(),
            value,
            null);
      }
    }
  }

  private static void answers(
      ProgrammeFiles files,
      PilotTargets.Answers question,
      String gender,
      Map<String, Integer> answers)
      throws IOException {
    for (Map.Entry<String, Integer> answer : answers.entrySet()) {
      files.row(
          ProgrammeKind.SURVEY_ANSWERS,
          question.survey(),
          question.question(),
          question.respondentGroup(),
          question.date(),
          null,
          null,
          gender,
          answer.getKey(),
          answer.getValue(),
          null);
    }
  }
}
