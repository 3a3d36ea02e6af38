package rollcall.report;

/**
 * Difference of two shares with a 95 % interval (Newcombe's, from the two Wilson intervals).
 *
 * @param low lower end of first minus second
 * @param high upper end
 * @param fewest the smaller of the two bases
 */
record Difference(double value, double low, double high, long fewest) {

  /** First minus second; null where one of them has no pupils. */
  static Difference of(Share first, Share second) {
    if (first.share() == null || second.share() == null) {
      return null;
    }
    double difference = first.share() - second.share();
    double below = Math.hypot(first.share() - first.low(), second.upper() - second.share());
    double above = Math.hypot(first.upper() - first.share(), second.share() - second.low());
    return new Difference(
        difference,
        difference - below,
        difference + above,
        Math.min(first.pupils(), second.pupils()));
  }

  /** Whether one is clearly greater: enough pupils, and an interval that leaves 0 out. */
  boolean isClear() {
    return !isOfTooFew() && (low > 0 || high < 0);
  }

  boolean isOfTooFew() {
    return fewest < Numbers.SMALL_BASE;
  }
}
