package rollcall.warning;

import java.time.LocalDate;
import rollcall.table.DayMarks;
import rollcall.table.Term;

/**
 * Weeks of a pupil as text: a character a day from Monday on, {@code x} for an absence day, {@code
 * o} for a school day, {@code u} for an unreported one, anything else for a day without rows.
 */
final class Days {
  private static final int WEEK = 7;

  private Days() {}

  /** A term of these weeks that begins on a Monday. */
  static TermWeeks weeks(int count) {
    LocalDate monday = LocalDate.of(2021, 8, 16);
    return TermWeeks.of(
        new Term("2021-22", "HT", monday, monday.plusDays((long) WEEK * count - 3), null));
  }

  static WeeklyDays of(String... weeks) {
    DayMarks marks = DayMarks.none();
    for (int week = 0; week < weeks.length; week++) {
      for (int day = 0; day < weeks[week].length(); day++) {
        long state = state(weeks[week].charAt(day));
        if (state > 0) {
          marks.mark(week * WEEK + day, state);
        }
      }
    }
    return weeks(weeks.length).weekly(marks);
  }

  private static long state(char day) {
    return switch (day) {
      case 'x' -> DayMarks.ABSENT;
      case 'o' -> DayMarks.TAUGHT;
      case 'u' -> DayMarks.UNREPORTED;
      default -> 0;
    };
  }
}
