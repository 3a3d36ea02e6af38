package rollcall.table;

import java.io.Serializable;
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
    String schoolYear, String term, LocalDate start, LocalDate end, Integer instructionalDays)
    implements Serializable {

  /** The calendar year in which this term's school year starts. */
  public int yearNo() {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }

  /** The last day of this term's school year: 30 June. */
  public LocalDate yearEnd() {
    return LocalDate.of(yearNo() + 1, 6, 30);
  }
}
