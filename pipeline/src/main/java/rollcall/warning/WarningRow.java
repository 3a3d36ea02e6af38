package rollcall.warning;

import static rollcall.table.WarningCol.*;

import java.util.List;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Term;

/** Rows of {@link FigureTables#EARLY_WARNING_VALIDATION}. */
final class WarningRow {
  private static final String MODEL = "model";
  private static final String TWO_WEEKS = "two_weeks";
  private static final String FIFTEEN_WEEKS = "fifteen_weeks";
  private static final String RUNNING = "running";
  private static final String VALIDATED = "validated";
  private static final String NO_PAST_TERM = "no-past-term";
  private static final String NOT_VALIDATED = "not-validated";

  private final FigureRow row;

  private WarningRow(
      WarningPlan plan, WarningCounts.At at, String warning, String state, Long withoutDates) {
    Term term = plan.term(at.termNo());
    row =
        FigureRow.of(
                FigureTables.EARLY_WARNING_VALIDATION.key(),
                List.of(term.schoolYear(), term.term(), at.week(), warning))
            .set(AS_OF, plan.asOf())
            .set(WARNING_STATE, state)
            .set(PUPILS_WITHOUT_DATES, withoutDates);
    FigureTables.EARLY_WARNING_VALIDATION.columns().stream()
        .skip(FigureTables.EARLY_WARNING_VALIDATION.columns().indexOf(Col.PUPILS))
        .filter(column -> !column.equals(PUPILS_WITHOUT_DATES))
        .forEach(column -> row.set(column, null));
  }

  /** The one row of a release without warnings. */
  static Row closed(WarningPlan plan, String why, long withoutDates) {
    WarningCounts.At at = new WarningCounts.At(plan.termNo(), plan.week());
    return new WarningRow(plan, at, MODEL, why, withoutDates).done();
  }

  /** The running term, whose end nobody knows. The rules of research need no past term. */
  static List<Row> running(
      WarningPlan plan,
      WarningCounts.At at,
      Judged judged,
      WarningCounts.RuleCounts fired,
      long withoutDates) {
    WarningRow model =
        judged.stated() == 0
            ? new WarningRow(plan, at, MODEL, NO_PAST_TERM, withoutDates)
            : new WarningRow(plan, at, MODEL, RUNNING, withoutDates)
                .warned(judged.pupils(), judged.warned())
                .expected(judged);
    return List.of(
        model.done(),
        new WarningRow(plan, at, TWO_WEEKS, RUNNING, withoutDates)
            .warned(judged.pupils(), fired.twoWeeks())
            .done(),
        new WarningRow(plan, at, FIFTEEN_WEEKS, RUNNING, withoutDates)
            .warned(judged.pupils(), fired.fifteenWeeks())
            .done());
  }

  /** A past term. The rules of research need no terms before it, the model does. */
  static List<Row> past(
      WarningPlan plan, WarningCounts.At at, Judged judged, WarningCounts.RuleCounts fired) {
    WarningRow model =
        judged.stated() == 0
            ? new WarningRow(plan, at, MODEL, NOT_VALIDATED, null)
            : new WarningRow(plan, at, MODEL, VALIDATED, null)
                .ended(judged, judged.warned(), judged.hits())
                .expected(judged)
                .intervals(judged);
    return List.of(
        model.done(),
        new WarningRow(plan, at, TWO_WEEKS, VALIDATED, null)
            .ended(judged, fired.twoWeeks(), fired.twoWeeksHigh())
            .done(),
        new WarningRow(plan, at, FIFTEEN_WEEKS, VALIDATED, null)
            .ended(judged, fired.fifteenWeeks(), fired.fifteenWeeksHigh())
            .done());
  }

  private WarningRow warned(long pupils, long warned) {
    row.set(Col.PUPILS, pupils).set(WARNED_PUPILS, warned);
    return this;
  }

  private WarningRow ended(Judged judged, long warned, long hits) {
    warned(judged.pupils(), warned);
    row.set(Col.HIGH_ABSENCE_PUPILS, judged.high())
        .set(HITS, hits)
        .set(MISSES, judged.high() - hits)
        .set(FALSE_ALARMS, warned - hits)
        .set(PREDICTIVE_VALUE, share(hits, warned))
        .set(SENSITIVITY, share(hits, judged.high()));
    return this;
  }

  private WarningRow expected(Judged judged) {
    row.set(EXPECTED_HIGH_PUPILS, judged.expected());
    return this;
  }

  private WarningRow intervals(Judged judged) {
    row.set(INTERVAL_COVERAGE, share(judged.held(), judged.stated()))
        .set(WARNED_INTERVAL_COVERAGE, share(judged.warnedHeld(), judged.warned()));
    return this;
  }

  private Row done() {
    return row.as(FigureTables.EARLY_WARNING_VALIDATION);
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
