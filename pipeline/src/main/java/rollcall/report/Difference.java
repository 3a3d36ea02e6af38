package rollcall.report;

import rollcall.table.Newcombe;
import rollcall.table.Wilson;

/**
 * Difference of two shares, first minus second, with its 95 % interval.
 *
 * @param fewest the smaller of the two bases
 */
record Difference(double value, Newcombe interval, long fewest) {

  /** First minus second; null where one of them has no pupils. */
  static Difference of(Share first, Share second) {
    if (first.share() == null || second.share() == null) {
      return null;
    }
    Newcombe interval =
        Newcombe.of(
            first.share(),
            new Wilson(first.low(), first.upper()),
            second.share(),
            new Wilson(second.low(), second.upper()));
    return new Difference(
        first.share() - second.share(), interval, Math.min(first.pupils(), second.pupils()));
  }

  /** Whether one is clearly greater: enough pupils, and an interval that leaves 0 out. */
  boolean isClear() {
    return !isOfTooFew() && interval.isClear();
  }

  boolean isOfTooFew() {
    return fewest < Numbers.SMALL_BASE;
  }
}
