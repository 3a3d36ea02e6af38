package rollcall.warning;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Term;

/** Early warnings of the running term, from the counts of past terms. */
public final class Warnings implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String NO_DATES = "no-dates";

  private final WarningPlan plan;
  private final Rules rules;
  private final String closed;
  private final List<Integer> past;
  private final long withoutDates;
  private final Chances chances;

  private Warnings(WarningPlan plan, Rules rules, WarningCounts counts, List<Integer> past) {
    this.plan = plan;
    this.rules = rules;
    this.past = past;
    this.closed = closed(plan, counts);
    this.withoutDates = counts.withoutDates();
    this.chances = Chances.of(counts, past, plan.week(), rules);
  }

  /**
   * Learns from the terms that are wholly delivered.
   *
   * @param complete terms of the plan's calendar
   */
  public static Warnings of(
      WarningPlan plan, WarningCounts counts, List<Term> complete, Rules rules) {
    List<Integer> past =
        plan.past().stream()
            .filter(no -> complete.contains(plan.term(no)) && counts.hasDates(no))
            .toList();
    return new Warnings(plan, rules, counts, past);
  }

  private static String closed(WarningPlan plan, WarningCounts counts) {
    if (!plan.isOpen()) {
      return plan.closed();
    }
    return counts.hasDates(plan.termNo()) ? null : NO_DATES;
  }

  /** Whether there are pupils to write rows of. */
  public boolean isOpen() {
    return closed == null;
  }

  /**
   * The row of a pupil in {@link rollcall.table.PupilTables#EARLY_WARNING}; empty for a pupil who
   * is not in the population, or of whom no dated school day has been reported in the weeks that
   * have passed. What past terms cannot tell is null.
   */
  public Optional<Object[]> row(PupilHistory history) {
    return running(history).flatMap(term -> row(history, term));
  }

  /** The running term of a pupil in the population with dated rows; empty for other pupils. */
  public Optional<PupilPeriod> running(PupilHistory history) {
    return history.terms().stream()
        .filter(term -> term.termNo() == plan.termNo() && term.inPopulation())
        .filter(term -> term.sums().isDated())
        .findFirst();
  }

  private Optional<Object[]> row(PupilHistory history, PupilPeriod period) {
    Term term = plan.term(plan.termNo());
    WeeklyDays days = TermWeeks.of(term).weekly(SoFar.days(history, plan.termNo()));
    return SoFar.of(history, period, days, plan.week(), rules.earlyWarning())
        .map(soFar -> row(history.pupil().pseudonym(), period.schoolUnitCode(), soFar, term));
  }

  private Object[] row(String pupil, String school, SoFar soFar, Term term) {
    Optional<Chance> chance = chances.of(soFar.rateBand(), soFar.stage(), soFar.lastBand());
    return new Object[] {
      pupil,
      term.schoolYear(),
      term.term(),
      plan.asOf(),
      soFar.week(),
      school,
      soFar.stage(),
      soFar.lastBand(),
      soFar.schoolDays(),
      soFar.absenceDays(),
      chance.map(Chance::pastPupils).orElse(null),
      chance.map(Chance::highProbability).orElse(null),
      chance.map(c -> FinalRate.middle(c.middle())).orElse(null),
      chance.map(c -> FinalRate.lowerEnd(c.low())).orElse(null),
      chance.map(c -> FinalRate.upperEnd(c.high())).orElse(null),
      chance.map(c -> c.warns(rules.earlyWarning().warnFromPercent())).orElse(null),
      soFar.twoWeeks(),
      soFar.fifteenWeeks()
    };
  }

  /**
   * Rows of {@link rollcall.table.FigureTables#EARLY_WARNING_VALIDATION}: the running term, and
   * each past term after each week, predicted from the terms before it alone; a single row that
   * says why where nothing can be computed.
   */
  public List<Row> figures(WarningCounts counts) {
    if (!isOpen()) {
      return List.of(WarningRow.closed(plan, closed, withoutDates));
    }
    List<Row> rows = new ArrayList<>();
    WarningCounts.At now = new WarningCounts.At(plan.termNo(), plan.week());
    rows.addAll(
        WarningRow.running(
            plan, now, Judged.of(counts, now, past, rules), counts.fired(now), withoutDates));
    for (int i = 0; i < past.size(); i++) {
      for (int week : plan.weeksOf(past.get(i))) {
        WarningCounts.At at = new WarningCounts.At(past.get(i), week);
        Judged judged = Judged.of(counts, at, past.subList(0, i), rules);
        rows.addAll(WarningRow.past(plan, at, judged, counts.fired(at)));
      }
    }
    return rows;
  }
}
