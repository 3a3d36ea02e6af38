package rollcall.ingest;

import java.time.LocalDate;
import java.util.Locale;

/** School years, which run from 1 July to 30 June. */
final class SchoolYears {
  private static final int FIRST_MONTH = 7;

  private SchoolYears() {}

  /** The school year of a date, such as 2017-18. */
  static String of(LocalDate date) {
    int first = date.getMonthValue() >= FIRST_MONTH ? date.getYear() : date.getYear() - 1;
    return String.format(Locale.ROOT, "%04d-%02d", first, (first + 1) % 100);
  }

  /** HT for a date from July to December, VT for one from January to June. */
  static String term(LocalDate date) {
    return date.getMonthValue() >= FIRST_MONTH ? "HT" : "VT";
  }
}
