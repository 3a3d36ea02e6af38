package rollcall.sample.programmes;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import rollcall.sample.Term;

/** What was measured of the participants of SST plus. Nothing was after the close. */
final class SstPlusFollowups {
  private static final String START = "start";
  private static final String END = "end";
  private static final String REGISTER = "register";
  private static final String PRINCIPAL = "principal";
  private static final int PRINCIPALS_ROUND_TO = 5;
  private static final List<String> OUTCOME_SCALES =
      List.of("individual", "interpersonal", "social", "overall");
  private static final List<String> SESSION_SCALES =
      List.of("relationship", "goals", "approach", "overall");

  private final ProgrammeFiles files;
  private final SstPlusTargets targets;
  private final SplittableRandom random;

  SstPlusFollowups(ProgrammeFiles files, SstPlusTargets targets, SplittableRandom random) {
    this.files = files;
    this.targets = targets;
    this.random = random;
  }

  void write(List<SstPlusCase> cases) throws IOException {
    List<Boolean> startKnowledge = some(targets.startKnowledge(), cases);
    List<Boolean> endKnowledge = some(targets.endKnowledge(), cases);
    List<Boolean> difficulties = some(targets.strengthsAndDifficulties(), cases);
    for (int i = 0; i < cases.size(); i++) {
      SstPlusCase each = cases.get(i);
      participation(each);
      scale(each, "ors", OUTCOME_SCALES, new Range(3.0, 6.0), new Range(0.3, 2.5));
      scale(each, "srs", SESSION_SCALES, new Range(6.0, 8.5), new Range(0.0, 1.2));
      if (difficulties.get(i)) {
        int atStart = 14 + random.nextInt(10);
        value(each, "sdq", START, String.valueOf(atStart), "guardian", null);
        value(each, "sdq", END, String.valueOf(atStart + 2 - random.nextInt(8)), "guardian", null);
      }
      knowledge(each, START, startKnowledge.get(i));
      knowledge(each, END, endKnowledge.get(i));
    }
  }

  private List<Boolean> some(int count, List<SstPlusCase> cases) {
    return SstPlusCasting.some(count, cases.size(), random);
  }

  private void participation(SstPlusCase each) throws IOException {
    participation(each, START, each.before());
    participation(each, END, each.last());
  }

  /** As the register says, and as a principal would say it without looking. */
  private void participation(SstPlusCase each, String occasion, Term term) throws IOException {
    double percent = 100 - each.pupil().in(term).absencePercent();
    BigDecimal counted = BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_EVEN);
    int guessed = PRINCIPALS_ROUND_TO * (int) Math.round(percent / PRINCIPALS_ROUND_TO);
    row(each, "participation", occasion, counted.toString(), term, REGISTER);
    row(each, "participation", occasion, String.valueOf(guessed), term, PRINCIPAL);
  }

  private void knowledge(SstPlusCase each, String occasion, boolean adequate) throws IOException {
    value(each, "adequate_knowledge", occasion, adequate ? "1" : "0", "staff", null);
  }

  private record Range(double from, double to) {
    double draw(SplittableRandom random) {
      return from + (to - from) * random.nextDouble();
    }
  }

  /** Four scales of 0 to 10 and their sum. */
  private void scale(
      SstPlusCase each, String measure, List<String> scales, Range atStart, Range more)
      throws IOException {
    BigDecimal startTotal = BigDecimal.ZERO;
    BigDecimal endTotal = BigDecimal.ZERO;
    for (String scale : scales) {
      double start = atStart.draw(random);
      BigDecimal first = tenths(start);
      BigDecimal last = tenths(start + more.draw(random));
      value(each, measure, START, first.toString(), "pupil", scale);
      value(each, measure, END, last.toString(), "pupil", scale);
      startTotal = startTotal.add(first);
      endTotal = endTotal.add(last);
    }
    value(each, measure, START, startTotal.toString(), "pupil", null);
    value(each, measure, END, endTotal.toString(), "pupil", null);
  }

  private static BigDecimal tenths(double value) {
    return new BigDecimal(String.format(Locale.ROOT, "%.1f", value));
  }

  /** A value measured soon after the start or just before the close. */
  private void value(
      SstPlusCase each,
      String measure,
      String occasion,
      String value,
      String source,
      String subscale)
      throws IOException {
    LocalDate on =
        occasion.equals(START) ? each.enrolledOn().plusDays(7) : each.closedOn().minusDays(7);
    files.row(
        ProgrammeKind.FOLLOWUPS,
        each.id(),
        measure,
        occasion,
        value,
        on,
        null,
        null,
        source,
        subscale);
  }

  /** A value that speaks of a whole term. */
  private void row(
      SstPlusCase each, String measure, String occasion, String value, Term term, String source)
      throws IOException {
    files.row(
        ProgrammeKind.FOLLOWUPS,
        each.id(),
        measure,
        occasion,
        value,
        null,
        term.isoStart(),
        term.isoEnd(),
        source,
        null);
  }
}
