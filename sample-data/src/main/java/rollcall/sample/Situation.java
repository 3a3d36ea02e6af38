package rollcall.sample;

import java.util.Locale;

/**
 * What a pupil lives through in one school year. Every pupil has exactly one situation a year, and
 * each is made so that it answers every definition of high absence in a known way.
 */
enum Situation {
  ORDINARY,
  HIGH_IN_BOTH_TERMS(true, true),
  HIGH_IN_HT_ONLY(true, true),
  HIGH_IN_VT_ONLY(true, true),
  EXACTLY_50_IN_ONE_TERM(true, true),
  EXACTLY_50_IN_BOTH_TERMS(true, true),
  /** High among the reported minutes, not among the scheduled ones. */
  HIGH_UNCERTAIN(true, true),
  /** Below the minimum exposure in each of two schools, high when they are added. */
  HIGH_BY_ADDING_SMALL_PARTS(true, true),
  /** Not high at home; a short enrolment elsewhere carries the sum over the limit. */
  HIGH_BY_ADDING_TO_HOME(true, true),
  HIGH_MOVED(true, true),
  HIGH_IN_TWO_SCHOOLS(true, true),
  /** High in the minor school; not high when the schools are added. */
  HIGH_IN_ONE_SCHOOL_ONLY(true, false),
  /** Late arrival and early departure: high over the year, in no counted term. */
  HIGH_ONLY_OVER_THE_YEAR(true, false),
  EXACTLY_20(true, false),
  /** 40 to less than 50 percent in at least one term. */
  NEAR_THRESHOLD(true, false),
  /** Not high among the reported minutes; the unreported ones could make it so. */
  UNFLAGGED_POSSIBLE(true, false),
  PARTLY_UNREPORTED(true, false),
  REDUCED_TIMETABLE(true, false),
  TWO_SCHOOLS(true, false),
  TWO_SCHOOLS_ONE_INDEPENDENT(true, false),
  MOVED(true, false),
  /** Attendance rows, but no row in any pupils file. */
  NOT_IN_ROSTER(true, false),
  LEAVES_MID_YEAR(true, false),
  JOINS_MID_YEAR(true, false),
  BELOW_EXPOSURE(false, false),
  BELOW_EXPOSURE_HIGH(false, false),
  /** A full timetable of which too little is reported to count; high in that little. */
  LITTLE_REPORTED_HIGH(false, false),
  /** Lessons were scheduled, none was reported. */
  WHOLLY_UNREPORTED(false, false),
  /** Enrolled, but without any attendance row. */
  ROSTER_ONLY(false, false);

  private final boolean counted;
  private final boolean high;

  Situation() {
    this(true, false);
  }

  Situation(boolean counted, boolean high) {
    this.counted = counted;
    this.high = high;
  }

  /** Whether the pupil is in the denominator of the share under the default rules. */
  boolean counted() {
    return counted;
  }

  /** Whether the pupil is high in at least one term under the default rules. */
  boolean high() {
    return high;
  }

  /** Whether someone who was here last year would be an odd choice. */
  boolean suitsNewcomer() {
    return this == JOINS_MID_YEAR
        || this == BELOW_EXPOSURE
        || this == BELOW_EXPOSURE_HIGH
        || this == HIGH_ONLY_OVER_THE_YEAR;
  }

  /**
   * Reads a name as {@code calibration.json} writes it.
   *
   * @throws IllegalArgumentException for any other name
   */
  static Situation named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
