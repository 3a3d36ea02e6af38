package rollcall.sample;

/**
 * An invented school with all grades.
 *
 * @param district index of the district among those of the first school year
 * @param rankInDistrict 1 is the district's first municipal school; 0 for all others
 * @param independent otherwise municipal
 * @param listed whether the schools file knows it
 * @param weight size against the other schools
 */
record School(
    int number,
    String code,
    int district,
    int rankInDistrict,
    boolean independent,
    boolean listed,
    double weight) {

  private static final int POOR_REPORTER_EVERY = 9;
  private static final int YEARS_OF_POOR_REPORTING = 3;

  /** Some schools report too little in the first years: better reporting alone makes a trend. */
  int reportedPercent(int yearIndex) {
    boolean poor = number % POOR_REPORTER_EVERY == 4 && yearIndex < YEARS_OF_POOR_REPORTING;
    return poor ? 84 : 98;
  }
}
