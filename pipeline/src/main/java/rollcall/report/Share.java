package rollcall.report;

import rollcall.table.Col;

/**
 * High absence of one group in one year or period.
 *
 * @param pupils counted pupils
 * @param certain of the high, those who stay high if every unreported lesson was attended
 * @param possible those who would be high if every unreported lesson was missed
 * @param invalid of the high, those with more invalid than valid absence
 * @param share null where there are no pupils
 * @param low lower end of the 95 % interval of the share
 * @param upper upper end of the interval
 */
record Share(
    long pupils,
    long high,
    long certain,
    long possible,
    long invalid,
    Double share,
    Double low,
    Double upper) {

  /** A group without pupils. */
  static final Share NONE = new Share(0, 0, 0, 0, 0, null, null, null);

  /** Figures of a row of the yearly trend; null is no pupils. */
  static Share of(Values row) {
    return row == null
        ? NONE
        : new Share(
            row.count(Col.PUPILS),
            row.count(Col.HIGH_ABSENCE_PUPILS),
            row.count(Col.HIGH_ABSENCE_PUPILS_LOWER),
            row.count(Col.HIGH_ABSENCE_PUPILS_UPPER),
            row.count(Col.MOSTLY_INVALID),
            row.number(Col.HIGH_ABSENCE_SHARE),
            row.number(Col.SHARE_LOW_CI),
            row.number(Col.SHARE_HIGH_CI));
  }

  /** Of the high, those with at least as much valid as invalid absence. */
  long valid() {
    return high - invalid;
  }

  /** Standard errors between this share and a common one: how far beyond chance the group lies. */
  double distanceFrom(double common) {
    double error = Math.sqrt(common * (1 - common) / pupils);
    return share == null || error == 0 ? 0 : (share - common) / error;
  }
}
