package rollcall.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * One term with its school days.
 *
 * @param name HT or VT
 * @param days the days on which there is school, in order; the first and the last bound the term
 * @param isoDays the same days as text
 */
public record Term(String schoolYear, String name, List<LocalDate> days, List<String> isoDays) {

  static Term of(String schoolYear, String name, List<LocalDate> days) {
    return new Term(schoolYear, name, days, days.stream().map(LocalDate::toString).toList());
  }

  /** School days. */
  public int length() {
    return days.size();
  }

  int lastDay() {
    return days.size() - 1;
  }

  /** The last school day. */
  public LocalDate end() {
    return days.get(lastDay());
  }

  /** The first school day as text. */
  public String isoStart() {
    return isoDays.get(0);
  }

  /** The last school day as text. */
  public String isoEnd() {
    return isoDays.get(lastDay());
  }

  /** As {@code calibration.json} names it; sorts in the order of time. */
  public String key() {
    return schoolYear + "/" + name;
  }
}
