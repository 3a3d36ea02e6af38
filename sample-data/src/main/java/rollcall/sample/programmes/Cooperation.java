package rollcall.sample.programmes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import rollcall.sample.Calibration;

/**
 * Samverkan för ökad skolnärvaro: cases whose absence was written down by hand at start and close.
 * No register covers its years.
 */
final class Cooperation implements Programme {
  private static final String LABEL = "samverkan";
  private static final int YOUNGEST_GRADE = 4;
  private static final int OLDEST_GRADE = 9;
  private static final int FEWEST_DAYS = 75;
  private static final int MORE_DAYS = 120;
  private static final int LONGEST_WAIT = 30;

  private final CooperationTargets targets;

  private Cooperation(CooperationTargets targets) {
    this.targets = targets;
  }

  static Cooperation of(Calibration calibration) {
    return new Cooperation(calibration.programme(LABEL, CooperationTargets.class));
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
        targets.plannedParticipants(),
        targets.targetGroup(),
        null,
        null);
    List<CooperationCase> cases = CooperationCases.of(targets, random);
    for (int i = 0; i < cases.size(); i++) {
      write(files, id(i), cases.get(i), random);
    }
    support(files, cases, random);
    for (CooperationTargets.Answers question : targets.survey()) {
      answers(files, question);
    }
  }

  private static String id(int position) {
    return String.format(Locale.ROOT, "samverkan-%03d", position + 1);
  }

  private void write(ProgrammeFiles files, String id, CooperationCase c, SplittableRandom random)
      throws IOException {
    LocalDate decided = c.enrolled.minusDays(random.nextInt(LONGEST_WAIT));
    LocalDate end = LocalDate.parse(targets.endDate());
    LocalDate wished = c.enrolled.plusDays(FEWEST_DAYS + random.nextInt(MORE_DAYS));
    LocalDate last = wished.isAfter(end) ? end : wished;
    LocalDate close = c.closed ? last : null;
    files.row(
        ProgrammeKind.PARTICIPANTS,
        id,
        null,
        targets.districts().get(c.district).name(),
        null,
        null,
        c.gender,
        YOUNGEST_GRADE + random.nextInt(OLDEST_GRADE - YOUNGEST_GRADE + 1),
        decided.minusDays(random.nextInt(LONGEST_WAIT)),
        random.nextInt(3) == 0 ? "vårdnadshavare" : "skola",
        "admitted",
        decided,
        c.enrolled,
        close,
        c.closed ? reason(c, random) : null,
        c.band == 0);
    followup(files, id, "absence_percent", "start", c.start, c.enrolled, "manual");
    if (c.closed) {
      followup(files, id, "absence_percent", "end", c.start - c.fall, close, "manual");
      followup(files, id, "goal_attainment", "end", c.goal, close, "staff");
      followup(files, id, "satisfaction", "end", c.satisfaction, close, "pupil");
    }
  }

  private static String reason(CooperationCase c, SplittableRandom random) {
    if (c.goal.equals("full")) {
      return "goals_met";
    }
    return List.of("not_feasible", "family_ended", "left_school").get(random.nextInt(3));
  }

  private static void followup(
      ProgrammeFiles files,
      String id,
      String measure,
      String occasion,
      Object value,
      LocalDate on,
      String source)
      throws IOException {
    files.row(ProgrammeKind.FOLLOWUPS, id, measure, occasion, value, on, null, null, source, null);
  }

  private void support(ProgrammeFiles files, List<CooperationCase> cases, SplittableRandom random)
      throws IOException {
    CooperationSupport support = new CooperationSupport(targets, cases);
    for (int kind = 0; kind < targets.support().size(); kind++) {
      List<Boolean> users = support.users(kind, random);
      for (int i = 0; i < cases.size(); i++) {
        if (users.get(i)) {
          files.row(ProgrammeKind.SUPPORT_USED, id(i), targets.support().get(kind).support());
        }
      }
    }
  }

  private static void answers(ProgrammeFiles files, CooperationTargets.Answers question)
      throws IOException {
    for (Map.Entry<String, Integer> answer : question.answers().entrySet()) {
      files.row(
          ProgrammeKind.SURVEY_ANSWERS,
          question.survey(),
          question.question(),
          question.respondentGroup(),
          question.date(),
          question.referenceTime(),
          null,
          null,
          answer.getKey(),
          answer.getValue(),
          question.invited());
    }
  }
}
