package rollcall.report;

/**
 * What a title may say of two counts. Pupils who are in only one of them are what chance can move:
 * a difference counts as one when it exceeds 1.96 times the root of their number (McNemar's test on
 * paired pupils; without pairs all pupils of both counts are taken, which is stricter).
 */
enum Direction {
  UP,
  DOWN,
  UNCHANGED,
  TOO_FEW,
  FIRST;

  private static final double Z = 1.96;

  /** The direction between two counts of different pupils; before is null in the first year. */
  static Direction of(Long before, long after) {
    return before == null ? FIRST : of(before, after, before + after);
  }

  /** The direction between two counts with so many pupils in only one of them. */
  static Direction of(long before, long after, long inOneOnly) {
    if (Math.max(before, after) < Numbers.SMALL_BASE) {
      return TOO_FEW;
    }
    double difference = (double) after - before;
    if (Math.abs(difference) <= Z * Math.sqrt(inOneOnly)) {
      return UNCHANGED;
    }
    return difference > 0 ? UP : DOWN;
  }

  /** Ending of the key of a text that speaks of this direction. */
  String key() {
    return switch (this) {
      case UP -> "up";
      case DOWN -> "down";
      case UNCHANGED -> "unchanged";
      case TOO_FEW -> "few";
      case FIRST -> "first";
    };
  }
}
