package rollcall.report;

import java.util.Locale;

/** Where a group lies beside the common share, given its size. */
enum Position {
  FAR_ABOVE,
  ABOVE,
  INSIDE,
  BELOW,
  FAR_BELOW,
  FEW;

  /** Standard errors that 5 of 100 groups pass by chance. */
  static final double NEAR_LIMIT = 1.96;

  /** Standard errors that 2 of 1 000 groups pass by chance. */
  static final double FAR_LIMIT = 3.09;

  static Position of(Share share, double common) {
    if (share.pupils() < Numbers.SMALL_BASE) {
      return FEW;
    }
    double distance = share.distanceFrom(common);
    if (Math.abs(distance) < NEAR_LIMIT) {
      return INSIDE;
    }
    boolean far = Math.abs(distance) >= FAR_LIMIT;
    return distance > 0 ? (far ? FAR_ABOVE : ABOVE) : (far ? FAR_BELOW : BELOW);
  }

  boolean isFar() {
    return this == FAR_ABOVE || this == FAR_BELOW;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
