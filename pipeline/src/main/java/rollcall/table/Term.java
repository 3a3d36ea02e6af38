package rollcall.table;

import java.time.LocalDate;

/**
 * One term of the terms file.
 *
 * @param schoolYear such as 2017-18
 * @param term HT or VT
 * @param start first day
 * @param end last school day, included
 * @param instructionalDays days with teaching; null where the file does not say
 */
public record Term(
    String schoolYear, String term, LocalDate start, LocalDate end, Integer instructionalDays) {

  /** The last day of this term's school year: 30 June. */
  public LocalDate yearEnd() {
    return LocalDate.of(Integer.parseInt(schoolYear.substring(0, 4)) + 1, 6, 30);
  }
}
