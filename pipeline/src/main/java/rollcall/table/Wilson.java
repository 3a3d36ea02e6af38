package rollcall.table;

/**
 * Wilson's score interval for a share, 95 %. For a census it says how far chance alone would move
 * the share under a binomial model; what reporting may hide is told by the bounds.
 *
 * @param low lower end
 * @param high upper end
 */
public record Wilson(double low, double high) {
  private static final double Z = 1.959963984540054;

  /** The interval of {@code part} of {@code whole}; {@code whole} above 0. */
  public static Wilson of(long part, long whole) {
    double n = whole;
    double p = part / n;
    double centre = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    return new Wilson(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
  }
}
