package rollcall.outcome.comparison;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A difference with its 95 % interval, in the unit of what was compared.
 *
 * @param low lower end; null where the data cannot tell an interval
 * @param high upper end; null with low
 * @param smallestDetectable smallest true difference that would be found with 80 % power at the 5 %
 *     level; null with low
 */
record Estimate(double value, Double low, Double high, Double smallestDetectable) {
  private static final double UPPER = 0.975;
  private static final double POWER = 0.8;

  /**
   * The estimate with a t interval.
   *
   * @param degrees degrees of freedom, above 0
   */
  static Estimate of(double value, double standardError, double degrees) {
    TDistribution t = new TDistribution(null, degrees);
    double quantile = t.inverseCumulativeProbability(UPPER);
    double half = quantile * standardError;
    double power = t.inverseCumulativeProbability(POWER);
    return new Estimate(value, value - half, value + half, (quantile + power) * standardError);
  }

  /** The estimate without an interval. */
  static Estimate bare(double value) {
    return new Estimate(value, null, null, null);
  }

  /** The same in another unit. */
  Estimate times(double factor) {
    return low == null
        ? bare(value * factor)
        : new Estimate(value * factor, low * factor, high * factor, smallestDetectable * factor);
  }

  boolean hasInterval() {
    return low != null;
  }

  /** Half the width of the interval. */
  double halfWidth() {
    return (high - low) / 2;
  }

  /** -1 where the whole interval lies below 0, 1 above, 0 where it covers 0 or there is none. */
  int side() {
    if (low == null) {
      return 0;
    }
    return high < 0 ? -1 : low > 0 ? 1 : 0;
  }
}
