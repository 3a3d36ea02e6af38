package rollcall.table;

/**
 * Newcombe's 95 % interval of the difference of two shares, from the Wilson interval of each (1998,
 * Statistics in Medicine 17, method 10).
 *
 * @param low lower end of first minus second
 * @param high upper end
 */
public record Newcombe(double low, double high) {

  /** The interval of first minus second. */
  public static Newcombe of(double first, Wilson ofFirst, double second, Wilson ofSecond) {
    double difference = first - second;
    double below = Math.hypot(first - ofFirst.low(), ofSecond.high() - second);
    double above = Math.hypot(ofFirst.high() - first, second - ofSecond.low());
    return new Newcombe(difference - below, difference + above);
  }

  /** Whether the interval leaves 0 out. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
