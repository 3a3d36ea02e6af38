package rollcall.sample.programmes;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * A seeded search: small random moves, each kept unless it leads further from the targets, until
 * the distance to all of them together is 0.
 */
final class Fit {
  private static final int MOST_MOVES = 2_000_000;
  private static final int LONGEST_STEP = 5;

  private Fit() {}

  /**
   * Lets values change places.
   *
   * @param distance sum of what is missing to each target
   * @throws IllegalStateException when no arrangement was found
   */
  static <T> void bySwaps(
      List<T> values, ToDoubleFunction<List<T>> distance, SplittableRandom random) {
    double far = distance.applyAsDouble(values);
    for (int move = 0; far > 0; move++) {
      refuseEndless(move, far);
      int one = random.nextInt(values.size());
      int other = random.nextInt(values.size());
      Collections.swap(values, one, other);
      double then = distance.applyAsDouble(values);
      if (then > far) {
        Collections.swap(values, one, other);
      } else {
        far = then;
      }
    }
  }

  /**
   * Lets numbers grow and shrink by small steps.
   *
   * @param step changes the number at that place by so much and tells whether it could
   * @param places how many numbers there are
   * @throws IllegalStateException when no numbers were found
   */
  static void bySteps(int places, Step step, DoubleSupplier distance, SplittableRandom random) {
    double far = distance.getAsDouble();
    for (int move = 0; far > 0; move++) {
      refuseEndless(move, far);
      int place = random.nextInt(places);
      int by = (1 + random.nextInt(LONGEST_STEP)) * (random.nextBoolean() ? 1 : -1);
      if (!step.change(place, by)) {
        continue;
      }
      double then = distance.getAsDouble();
      if (then > far) {
        step.change(place, -by);
      } else {
        far = then;
      }
    }
  }

  /** A number that can be changed within its bounds. */
  @FunctionalInterface
  interface Step {
    /** Changes a number; false where that would leave its bounds, and nothing is changed. */
    boolean change(int place, int by);
  }

  private static void refuseEndless(int move, double far) {
    if (move == MOST_MOVES) {
      throw new IllegalStateException(
          "the targets of calibration.json contradict each other: " + far + " is missing");
    }
  }

  /** How far a number lies outside of these bounds. */
  static double outside(double number, double from, double to) {
    return Math.max(0, Math.max(from - number, number - to));
  }
}
