package rollcall.warning;

/**
 * Where pupils of whom the same is known are likely to end.
 *
 * @param pastPupils pupils of past terms in the cell itself
 * @param highProbability share of them, wider cells mixed in, who ended with high absence
 * @param low first step of the interval, {@code middle} the median's and {@code high} the last
 */
record Chance(long pastPupils, double highProbability, int low, int middle, int high) {
  /** Slack against the rounding of sums of shares. */
  private static final double ROUNDING = 1e-9;

  /**
   * What a distribution over final steps says.
   *
   * @param shares by step; they add up to 1
   * @param intervalPercent share that the interval is to hold, as near as steps allow: rates in
   *     whole days lie on few of them. Half of the rest is cut from the lower tail, what then
   *     remains from the upper one, and what that cannot give from the lower one again: many pupils
   *     are never absent, and some always
   */
  static Chance of(long pastPupils, double[] shares, int firstHigh, int intervalPercent) {
    double outside = 1 - intervalPercent / 100.0;
    int low = 0;
    double below = 0;
    while (isCut(below, shares[low], outside / 2)) {
      below += shares[low++];
    }
    int high = shares.length - 1;
    double above = 0;
    while (isCut(below + above, shares[high], outside)) {
      above += shares[high--];
    }
    while (isCut(below + above, shares[low], outside)) {
      below += shares[low++];
    }
    double highProbability = 0;
    for (int step = shares.length - 1; step >= firstHigh; step--) {
      highProbability += shares[step];
    }
    return new Chance(pastPupils, highProbability, low, median(shares), high);
  }

  /** Whether a step cut off brings what is outside nearer to what is to be outside. */
  private static boolean isCut(double cut, double share, double outside) {
    return share == 0 || cut + share / 2 < outside - ROUNDING;
  }

  private static int median(double[] shares) {
    int step = 0;
    double sum = shares[0];
    while (sum < 0.5 - ROUNDING) {
      sum += shares[++step];
    }
    return step;
  }

  /** Whether the rules warn of such a pupil. */
  boolean warns(int percent) {
    return highProbability >= percent / 100.0 - ROUNDING;
  }

  /** Whether the interval holds this final step. */
  boolean holds(int step) {
    return low <= step && step <= high;
  }
}
