import java.util.ArrayList;
import java.util.List;

/**
 * An invented pupil in one school year.
 *
 * @param number from 1
 * @param school the school at the start of the year
 * @param nextSchool the school from {@link #moveDay} on; the same for nearly all
 * @param moveDay number of the first school day at the next school
 * @param secondSchool a school attended at the same time for some lessons; -1 for nearly all
 * @param hasRows false for a pupil who is enrolled and never taught
 */
record Pupil(
    int number,
    int grade,
    int school,
    int nextSchool,
    int moveDay,
    int secondSchool,
    boolean hasRows) {
  static final int WHOLE = 5;

  private static final int MOVES_IN = 150;
  private static final int TWO_SCHOOLS_IN = 625;
  private static final int ROSTER_ONLY_IN = 600;
  private static final int GENDER_UNKNOWN_IN = 409;
  private static final int PROTECTED_IN = 997;
  private static final int LIVES_ELSEWHERE_IN = 14;

  private static final int PLACE = 1;
  private static final int YEAR = 2;
  private static final int TRAITS = 3;

  /**
   * The pupil in this year of the data. A pupil keeps the school, and the one moved to, over the
   * years.
   *
   * @param entered first year of the data in which the pupil is there
   */
  static Pupil of(long seed, int number, int grade, int entered, int year, int schools) {
    int school = Draw.of(seed, PLACE, number).below(schools);
    for (int before = entered; ; before++) {
      Draw draw = Draw.of(seed, YEAR, number, before);
      boolean moves = draw.below(MOVES_IN) == 0;
      int next = moves ? draw.below(schools) : school;
      int moveDay = 10 + draw.below(150);
      if (before == year) {
        boolean two = schools > 1 && !moves && draw.below(TWO_SCHOOLS_IN) == 0;
        int second = two ? (school + 1 + draw.below(schools - 1)) % schools : -1;
        boolean hasRows = schools == 1 || draw.below(ROSTER_ONLY_IN) != 0;
        return new Pupil(number, grade, school, next, moveDay, second, hasRows);
      }
      school = next;
    }
  }

  /** A local id, which cannot be mistaken for a personal number. */
  String id() {
    String digits = String.valueOf(number);
    return "elev-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  /** The schools with rows of the pupil, each once. */
  List<Integer> schools() {
    List<Integer> schools = new ArrayList<>(List.of(school));
    if (moves()) {
      schools.add(nextSchool);
    }
    if (secondSchool >= 0) {
      schools.add(secondSchool);
    }
    return schools;
  }

  /** Fifths of a day's lessons that the school gives; 0 where it has no row of the day. */
  int shareAt(int at, int day) {
    if (!hasRows) {
      return 0;
    }
    if (at == secondSchool) {
      return 1;
    }
    boolean here = at == (day < moveDay ? school : nextSchool);
    return !here ? 0 : secondSchool >= 0 ? WHOLE - 1 : WHOLE;
  }

  boolean moves() {
    return school != nextSchool;
  }

  /** F, M or, where nobody knows, U. */
  String gender(long seed) {
    Draw draw = traits(seed);
    boolean unknown = draw.below(GENDER_UNKNOWN_IN) == 0;
    return unknown ? "U" : draw.below(2) == 0 ? "F" : "M";
  }

  boolean isProtected(long seed) {
    return Draw.of(seed, TRAITS, number, 1).below(PROTECTED_IN) == 0;
  }

  /** The school's district for most. */
  String residence(long seed, String schoolDistrict, List<String> districts) {
    Draw draw = Draw.of(seed, TRAITS, number, 2);
    boolean elsewhere = draw.below(LIVES_ELSEWHERE_IN) == 0;
    return elsewhere ? districts.get(draw.below(districts.size())) : schoolDistrict;
  }

  private Draw traits(long seed) {
    return Draw.of(seed, TRAITS, number, 0);
  }
}
