/** Random numbers that are the same on every machine and Java: splitmix64. */
final class Draw {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** Numbers that depend on these values alone, so that files can be made in any order. */
  static Draw of(long... seeds) {
    long mixed = 0;
    for (long seed : seeds) {
      mixed = mix(mixed + STEP + seed);
    }
    return new Draw(mixed);
  }

  /** From 0 up to, not including, 1. */
  double unit() {
    state += STEP;
    return (mix(state) >>> 11) * UNIT;
  }

  /** From 0 up to, not including, the bound. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
