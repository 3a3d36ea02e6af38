package rollcall.report.chart;

/** Where texts stand that would lie upon each other. */
final class Labels {
  static final double LINE = 17;

  private Labels() {}

  /** Heights of texts from the top, moved apart where they are closer than a line. */
  static double[] apart(double[] wanted, double bottom) {
    double[] at = wanted.clone();
    for (int i = 1; i < at.length; i++) {
      at[i] = Math.max(at[i], at[i - 1] + LINE);
    }
    double limit = bottom;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = Math.min(at[i], limit);
      limit = at[i] - LINE;
    }
    return at;
  }
}
