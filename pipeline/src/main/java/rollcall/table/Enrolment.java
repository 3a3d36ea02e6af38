package rollcall.table;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * A row of a roster that holds.
 *
 * @param start days since 1970; null where it is not told, which counts as the earliest
 * @param end last day; null while it lasts
 */
public record Enrolment(
    int deliveryNo, String schoolUnitCode, Integer start, Integer end, RosterFacts facts)
    implements Serializable {
  /** A start that is not told counts as the earliest. */
  public static final Comparator<Enrolment> BY_START =
      Comparator.comparing(Enrolment::start, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Weekdays count from Monday 29 December 1969, three days before day 0. */
  private static final int DAYS_FROM_MONDAY = 3;

  /** Whether the enrolment lasts on any day of the term. */
  public boolean overlaps(Term term) {
    return (start == null || start <= term.end().toEpochDay())
        && (end == null || end >= term.start().toEpochDay());
  }

  /** Mondays to Fridays of the term on which any of a pupil's enrolments at a school lasts. */
  public static long weekdays(List<Enrolment> enrolments, Term term) {
    long next = term.start().toEpochDay();
    long last = term.end().toEpochDay();
    long weekdays = 0;
    for (Enrolment enrolment : enrolments.stream().sorted(BY_START).toList()) {
      long from = enrolment.start == null ? next : Math.max(enrolment.start, next);
      long to = enrolment.end == null ? last : Math.min(enrolment.end, last);
      if (from <= to) {
        weekdays += weekdaysBefore(to + 1) - weekdaysBefore(from);
        next = to + 1;
      }
    }
    return weekdays;
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
