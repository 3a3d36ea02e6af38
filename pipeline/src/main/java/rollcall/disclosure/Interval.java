package rollcall.disclosure;

/**
 * How far a count can be bounded by who knows all that is published.
 *
 * @param least pupils at least
 * @param most pupils at most; infinite where nothing bounds them
 */
record Interval(double least, double most) {
  /** What a solver may be off by. */
  private static final double TOLERANCE = 1e-6;

  /** Whether it reaches the threshold and is as wide as asked for. */
  boolean protects(long threshold, long width) {
    return most >= threshold - TOLERANCE && width() >= width - TOLERANCE;
  }

  double width() {
    return most - least;
  }

  /** Whether it is wider than another by more than a solver may be off. */
  boolean isWiderThan(Interval other) {
    return width() > other.width() + TOLERANCE;
  }

  @Override
  public String toString() {
    return least + " to " + most;
  }
}
