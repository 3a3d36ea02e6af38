package rollcall.disclosure;

import java.util.List;

/**
 * How far a count can be bounded by who knows all that is published.
 *
 * @param least pupils at least
 * @param most pupils at most
 * @param worlds those of the cities at both ends that consist of whole pupils
 */
public record Interval(double least, double most, List<World> worlds) {
  /** What a solver may be off by. */
  private static final double TOLERANCE = 1e-6;

  /** Whether it reaches the threshold and is as wide as asked for. */
  boolean protects(long threshold, long width) {
    return most >= threshold - TOLERANCE && most - least >= width - TOLERANCE;
  }

  /** Whether it is wider than another by more than a solver may be off. */
  boolean isWiderThan(Interval other) {
    return most - least > other.most - other.least + TOLERANCE;
  }
}
