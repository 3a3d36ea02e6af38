package rollcall.sample.programmes;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An invented school with all grades.
 *
 * @param rank from 1 among the schools of its place
 */
record RegisterSchool(
    String code,
    String name,
    RegisterTargets.District district,
    RegisterTargets.Place place,
    int rank) {

  /**
   * The school of that number.
   *
   * @param number from 1
   */
  static RegisterSchool of(
      int number, RegisterTargets.District district, RegisterTargets.Place place, int rank) {
    return new RegisterSchool(
        String.format(Locale.ROOT, "skola-%03d", number),
        String.format(Locale.ROOT, "Påhittade skolan %03d, F-9 (syntetisk)", number),
        district,
        place,
        rank);
  }

  /** The district in which it lies, as it was called on that day. */
  String districtOn(LocalDate date) {
    return district.nameOn(date);
  }

  /** Whether the register has pupils of it in that period. */
  boolean isOpenIn(String period) {
    return rank <= place.schools().getOrDefault(period, 0);
  }

  /** Whether the pilot works there. */
  boolean isFocus() {
    return rank <= place.focusSchools();
  }

  boolean isMunicipal() {
    return place.operator().equals("municipal");
  }
}
