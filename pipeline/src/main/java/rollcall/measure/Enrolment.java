package rollcall.measure;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rollcall.table.Col;
import rollcall.table.RosterFacts;
import rollcall.table.Term;

/**
 * A row of a roster that holds.
 *
 * @param start days since 1970; null where it is not told
 * @param end last day; null while it lasts
 */
record Enrolment(
    long pupilTail,
    String schoolUnitCode,
    Integer start,
    Integer end,
    RosterFacts facts,
    boolean isProtected) {
  /** Weekdays count from Monday 29 December 1969, three days before day 0. */
  private static final int DAYS_FROM_MONDAY = 3;

  /** The columns that {@link #of} reads, in order. */
  static Column[] columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(functions.col(Col.PUPIL_TAIL));
    columns.add(functions.col(Col.SCHOOL_UNIT_CODE));
    columns.add(functions.unix_date(functions.col(Col.START_DATE)));
    columns.add(functions.unix_date(functions.col(Col.END_DATE)));
    columns.add(functions.col(Col.GRADE));
    columns.add(functions.coalesce(functions.col(Col.GENDER), functions.lit("U")));
    columns.add(functions.col(Col.RESIDENCE_DISTRICT));
    columns.add(functions.coalesce(functions.col(Col.IS_PROTECTED), functions.lit(false)));
    return columns.toArray(Column[]::new);
  }

  static Enrolment of(Row row) {
    RosterFacts facts = new RosterFacts(row.getAs(4), row.getString(5), row.getString(6));
    return new Enrolment(
        row.getLong(0), row.getString(1), row.getAs(2), row.getAs(3), facts, row.getBoolean(7));
  }

  boolean overlaps(Term term) {
    return (start == null || start <= term.end().toEpochDay())
        && (end == null || end >= term.start().toEpochDay());
  }

  boolean covers(Term term) {
    return (start == null || start <= term.start().toEpochDay())
        && (end == null || end >= term.end().toEpochDay());
  }

  /** Mondays to Fridays of the term on which the enrolment lasts. */
  long weekdays(Term term) {
    long from = start == null ? term.start().toEpochDay() : Math.max(start, first(term));
    long to = end == null ? term.end().toEpochDay() : Math.min(end, term.end().toEpochDay());
    return weekdaysBefore(to + 1) - weekdaysBefore(from);
  }

  /** Mondays to Fridays of a whole term. */
  static long weekdaysOf(Term term) {
    return weekdaysBefore(term.end().toEpochDay() + 1) - weekdaysBefore(first(term));
  }

  private static long first(Term term) {
    return term.start().toEpochDay();
  }

  private static long weekdaysBefore(long day) {
    long days = day + DAYS_FROM_MONDAY;
    return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
  }
}
