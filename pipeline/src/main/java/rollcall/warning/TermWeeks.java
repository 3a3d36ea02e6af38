package rollcall.warning;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import rollcall.table.DayMarks;
import rollcall.table.Term;

/**
 * The calendar weeks of a term, Monday to Sunday. The first one holds the term's first day, however
 * late in the week that is.
 *
 * @param lead days of the first week that lie before the term
 * @param days days of the term
 */
record TermWeeks(int lead, int days) implements Serializable {
  private static final int WEEK = 7;
  private static final int FRIDAY = 5;

  static TermWeeks of(Term term) {
    return new TermWeeks(
        term.start().getDayOfWeek().getValue() - 1,
        (int) ChronoUnit.DAYS.between(term.start(), term.end()) + 1);
  }

  /** Weeks that the term touches. */
  int count() {
    return weekOf(days - 1) + 1;
  }

  /** Position of a day's week, from 0. */
  int weekOf(int day) {
    return (day + lead) / WEEK;
  }

  /** Weeks whose Friday has come by this date. */
  static int passed(Term term, LocalDate asOf) {
    int lead = term.start().getDayOfWeek().getValue() - 1;
    long days = ChronoUnit.DAYS.between(term.start(), asOf) + 1;
    return (int) ((days + lead + WEEK - FRIDAY) / WEEK);
  }

  /** A pupil's days of this term, week by week. */
  WeeklyDays weekly(DayMarks marks) {
    return new WeeklyDays(this, marks);
  }
}
