package rollcall.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Predicate;

/**
 * A Swedish school year of about 178 school days: autumn break in week 44, winter break in week 9,
 * Easter week, public holidays and five days of the staff's own. Invented, but plausible.
 *
 * @param index 0 is the first year made
 * @param name as {@code 2017-18}
 */
public record SchoolYear(int index, String name, Term ht, Term vt) {

  /** The school year of that name. */
  public static SchoolYear of(int index, String name) {
    int first = Integer.parseInt(name.substring(0, 4));
    LocalDate easter = easterSunday(first + 1);
    List<LocalDate> autumn =
        schoolDays(
            LocalDate.of(first, 8, 17), LocalDate.of(first, 12, 20), SchoolYear::autumnHoliday);
    List<LocalDate> spring =
        schoolDays(
            LocalDate.of(first + 1, 1, 9),
            LocalDate.of(first + 1, 6, 12),
            day -> springHoliday(day, easter));
    return new SchoolYear(index, name, Term.of(name, "HT", autumn), Term.of(name, "VT", spring));
  }

  /** Both terms, in the order of time. */
  public List<Term> terms() {
    return List.of(ht, vt);
  }

  private static List<LocalDate> schoolDays(
      LocalDate first, LocalDate last, Predicate<LocalDate> holiday) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
        .filter(holiday.negate())
        .toList();
  }

  private static boolean autumnHoliday(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    boolean staffDay =
        (week == 38 && day.getDayOfWeek() == DayOfWeek.FRIDAY)
            || (week == 47 && day.getDayOfWeek() == DayOfWeek.MONDAY);
    return week == 44 || staffDay;
  }

  private static boolean springHoliday(LocalDate day, LocalDate easter) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    boolean easterWeek = !day.isBefore(easter.minusDays(2)) && !day.isAfter(easter.plusDays(5));
    boolean ascension = day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(40));
    boolean publicHoliday =
        (day.getMonthValue() == 5 && day.getDayOfMonth() == 1)
            || (day.getMonthValue() == 6 && day.getDayOfMonth() == 6);
    boolean staffDay = week == 12 && day.getDayOfWeek() == DayOfWeek.MONDAY;
    return week == 9 || easterWeek || ascension || publicHoliday || staffDay;
  }

  /** Gregorian computus in the form of Meeus, Jones and Butcher. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (b + 8) / 25;
    int e = (b - d + 1) / 3;
    int h = (19 * a + b - b / 4 - e + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
