package rollcall.sample.programmes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import rollcall.sample.Calibration;
import rollcall.sample.Term;

/** SST plus: participants whom the register knows, beside many who were turned away. */
final class SstPlus implements Programme {
  private static final String LABEL = "sst_plus";
  private static final List<String> APPLICANTS =
      List.of("skola", "skola", "vårdnadshavare", "socialtjänst");
  private static final List<String> GENDERS = List.of("F", "M");
  private static final int LAST_GRADE = 9;

  private final SstPlusTargets targets;

  private SstPlus(SstPlusTargets targets) {
    this.targets = targets;
  }

  static SstPlus of(Calibration calibration) {
    return new SstPlus(calibration.programme(LABEL, SstPlusTargets.class));
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
    List<SstPlusCase> cases = new SstPlusCasting(targets, register, random).cast();
    files.row(
        ProgrammeKind.PROGRAMMES,
        targets.startDate(),
        targets.endDate(),
        targets.plannedParticipants(),
        targets.targetGroup(),
        null,
        targets.publishedLadderStep());
    participants(files, cases, random);
    turnedAway(files, register, cases.size(), random);
    new SstPlusFollowups(files, targets, random).write(cases);
    support(files, cases, random);
    survey(files);
    budget(files);
    qualityNotes(files, cases);
  }

  private void participants(ProgrammeFiles files, List<SstPlusCase> cases, SplittableRandom random)
      throws IOException {
    List<Boolean> linked =
        SstPlusCasting.some(cases.size() - targets.unlinked(), cases.size(), random);
    int keyed = 0;
    for (int i = 0; i < cases.size(); i++) {
      SstPlusCase each = cases.get(i);
      boolean byKey = linked.get(i) && keyed < targets.linkedByKey();
      if (byKey) {
        keyed++;
        files.row(ProgrammeKind.PARTICIPANT_LINKS, each.id(), each.pupil().id());
      }
      files.row(
          ProgrammeKind.PARTICIPANTS,
          each.id(),
          linked.get(i) && !byKey ? each.pupil().id() : null,
          each.district(),
          each.district(),
          each.school().code(),
          each.pupil().gender(),
          each.grade(),
          each.appliedOn(),
          any(APPLICANTS, random),
          "admitted",
          each.decidedOn(),
          each.enrolledOn(),
          each.closedOn(),
          each.closeReason(),
          each.metCriterion());
    }
  }

  /** Nobody needs to know who was turned away, so these rows bear no id of a pupil. */
  private void turnedAway(
      ProgrammeFiles files, Register register, int started, SplittableRandom random)
      throws IOException {
    int number = started;
    for (SstPlusTargets.TurnedAway group : targets.turnedAway()) {
      List<RegisterSchool> schools = schools(group, register);
      for (int i = 0; i < group.cases(); i++) {
        Term term = register.term(any(group.terms(), random));
        LocalDate applied = term.days().get(random.nextInt(term.length()));
        files.row(
            ProgrammeKind.PARTICIPANTS,
            String.format(Locale.ROOT, "sst-%03d", ++number),
            null,
            group.district(),
            group.district(),
            any(schools, random).code(),
            any(GENDERS, random),
            1 + random.nextInt(LAST_GRADE),
            applied,
            any(APPLICANTS, random),
            group.decision(),
            SstPlusCasting.weekday(applied.plusDays(10 + random.nextInt(20))),
            null,
            null,
            null,
            null);
      }
    }
  }

  private static List<RegisterSchool> schools(SstPlusTargets.TurnedAway group, Register register) {
    Term term = register.term(group.terms().get(0));
    return register.schools().stream()
        .filter(school -> school.isMunicipal() && group.areas().contains(school.place().area()))
        .filter(school -> school.districtOn(term.end()).equals(group.district()))
        .toList();
  }

  /** Each kind is given to its percentage of the participants; an adapted timetable is a kind. */
  private void support(ProgrammeFiles files, List<SstPlusCase> cases, SplittableRandom random)
      throws IOException {
    for (SstPlusCase each : cases) {
      for (Map.Entry<String, Integer> kind : targets.supportPercent().entrySet()) {
        if (random.nextInt(100) < kind.getValue()) {
          files.row(ProgrammeKind.SUPPORT_USED, each.id(), kind.getKey());
        }
      }
      if (each.adapted()) {
        files.row(ProgrammeKind.SUPPORT_USED, each.id(), "Anpassad studiegång");
      }
    }
  }

  private void survey(ProgrammeFiles files) throws IOException {
    for (SstPlusTargets.SurveyQuestion question : targets.survey()) {
      for (Map.Entry<String, Integer> answer : question.answers().entrySet()) {
        files.row(
            ProgrammeKind.SURVEY_ANSWERS,
            question.survey(),
            question.question(),
            question.respondentGroup(),
            question.surveyDate(),
            null,
            null,
            null,
            answer.getKey(),
            answer.getValue(),
            question.invited());
      }
    }
  }

  private void budget(ProgrammeFiles files) throws IOException {
    for (SstPlusTargets.BudgetItem line : targets.budget()) {
      files.row(ProgrammeKind.BUDGET, null, null, line.item(), line.budgetSek(), line.outturnSek());
    }
  }

  private void qualityNotes(ProgrammeFiles files, List<SstPlusCase> cases) throws IOException {
    for (int i = 0; i < targets.qualityNotes().size(); i++) {
      SstPlusTargets.QualityNote note = targets.qualityNotes().get(i);
      files.row(
          ProgrammeKind.QUALITY_NOTES,
          cases.get(i).school().code(),
          note.startDate(),
          note.endDate(),
          note.verdict(),
          note.reason());
    }
  }

  private static <T> T any(List<T> among, SplittableRandom random) {
    return among.get(random.nextInt(among.size()));
  }
}
