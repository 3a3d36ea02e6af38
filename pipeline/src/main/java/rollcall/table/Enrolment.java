package rollcall.table;

/**
 * A row of a roster that holds.
 *
 * @param start days since 1970; null where it is not told, which counts as the earliest
 * @param end last day; null while it lasts
 */
public record Enrolment(
    int deliveryNo, String schoolUnitCode, Integer start, Integer end, RosterFacts facts) {
  /** Weekdays count from Monday 29 December 1969, three days before day 0. */
  private static final int DAYS_FROM_MONDAY = 3;

  /** Whether the enrolment lasts on any day of the term. */
  public boolean overlaps(Term term) {
    return (start == null || start <= term.end().toEpochDay())
        && (end == null || end >= term.start().toEpochDay());
  }

  /** Whether the enrolment lasts the whole term. */
  public boolean covers(Term term) {
    return (start == null || start <= term.start().toEpochDay())
        && (end == null || end >= term.end().toEpochDay());
  }

  /** Mondays to Fridays of the term on which the enrolment lasts. */
  public long weekdays(Term term) {
    long first = term.start().toEpochDay();
    long last = term.end().toEpochDay();
    long from = start == null ? first : Math.max(start, first);
    long to = end == null ? last : Math.min(end, last);
    return weekdaysBefore(to + 1) - weekdaysBefore(from);
  }

  /** Mondays to Fridays of a whole term. */
  public static long weekdaysOf(Term term) {
    return weekdaysBefore(term.end().toEpochDay() + 1) - weekdaysBefore(term.start().toEpochDay());
  }

  private static long weekdaysBefore(long day) {
    long days = day + DAYS_FROM_MONDAY;
    return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
  }
}
