import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plausible school year: weekdays without the breaks of weeks 44, 9 and 15 and without 1 May.
 *
 * @param days the school days, of which the first {@link #AUTUMN_DAYS} are the autumn's
 */
record SchoolYear(int start, List<LocalDate> days) {
  static final int AUTUMN_DAYS = 83;

  /** School days of the spring, with a last one that only a nightly delivery brings. */
  private static final int SPRING_DAYS = 96;

  private static final Set<Integer> BREAKS = Set.of(44, 9, 15);

  static SchoolYear of(int start) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate date = LocalDate.of(start, 8, 17);
    while (days.size() < AUTUMN_DAYS + SPRING_DAYS) {
      if (days.size() == AUTUMN_DAYS && date.getYear() == start) {
        date = LocalDate.of(start + 1, 1, 9);
      }
      if (isSchoolDay(date)) {
        days.add(date);
      }
      date = date.plusDays(1);
    }
    return new SchoolYear(start, List.copyOf(days));
  }

  /** School days without the last. */
  int delivered() {
    return days.size() - 1;
  }

  LocalDate first() {
    return days.get(0);
  }

  LocalDate last() {
    return days.get(days.size() - 1);
  }

  /** As 2021-22. */
  String label() {
    return start + "-" + String.valueOf(start + 1).substring(2);
  }

  private static boolean isSchoolDay(LocalDate date) {
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    boolean firstOfMay = date.getMonthValue() == 5 && date.getDayOfMonth() == 1;
    return !weekend && !firstOfMay && !BREAKS.contains(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
