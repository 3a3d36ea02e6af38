package rollcall.sample.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How the register is built.
 *
 * @param source where the figures come from
 * @param districts every district of any of the periods
 * @param places where the schools lie
 * @param periods years without any register lie between them
 */
record RegisterTargets(
    String source, List<District> districts, List<Place> places, List<Period> periods) {

  /**
   * A district.
   *
   * @param validFrom first day under that name
   * @param lastDay last day; null = it remains
   * @param successor the district that took over; null = none
   */
  record District(String name, String validFrom, String lastDay, String successor) {

    /** What the place is called on that day. */
    String nameOn(LocalDate date) {
      return lastDay != null && date.isAfter(LocalDate.parse(lastDay)) ? successor : name;
    }
  }

  /**
   * Schools of one district under one management.
   *
   * @param district its name in the first period
   * @param area school area
   * @param operator municipal or independent
   * @param schools by period
   * @param focusSchools of them, those of the pilot
   */
  record Place(
      String district,
      String area,
      String operator,
      Map<String, Integer> schools,
      int focusSchools) {}

  /**
   * Consecutive school years.
   *
   * @param lastTerm as {@code 2025-26/HT}
   * @param pupils of each school
   * @param troubledPercent pupils of long absence, more than any city has: they are what programmes
   *     and comparisons look at
   * @param roundedTo minutes to which schools round absence; 1 = not at all
   */
  record Period(
      String name,
      List<String> schoolYears,
      String lastTerm,
      int pupils,
      int troubledPercent,
      int roundedTo) {}

  District district(String name) {
    return districts.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }
}
