package rollcall.table;

import java.time.LocalDate;

/**
 * A district over the period in which it existed.
 *
 * @param validTo last date; null while it exists
 * @param successor district into which it merged or was renamed; null where it was split or still
 *     exists
 */
public record DistrictEntry(
    String district, LocalDate validFrom, LocalDate validTo, String successor) {

  /** Whether the district existed on this date. */
  public boolean holdsOn(LocalDate date) {
    return !validFrom.isAfter(date) && (validTo == null || !validTo.isBefore(date));
  }
}
