package rollcall.table;

import java.time.LocalDate;

/**
 * What the schools file says of a school unit over a period.
 *
 * @param area school area; null where not told
 * @param operator municipal or independent; null where not told
 * @param validFrom first date; null from the beginning
 * @param validTo last date; null until further notice
 */
public record SchoolEntry(
    String code,
    String name,
    String district,
    String area,
    String operator,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Whether the entry speaks of this date. */
  public boolean holdsOn(LocalDate date) {
    return (validFrom == null || !validFrom.isAfter(date))
        && (validTo == null || !validTo.isBefore(date));
  }
}
