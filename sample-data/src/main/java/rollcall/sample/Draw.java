package rollcall.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Random choices that depend on the seed alone. */
public final class Draw {

  private static final int UNIFORMS_PER_NORMAL = 6;

  private Draw() {}

  /** A generator of its own for one purpose, so that no choice shifts another one. */
  public static SplittableRandom generator(long seed, long purpose, long number) {
    long mixed = new SplittableRandom(seed ^ (purpose * 0x9E3779B97F4A7C15L)).nextLong();
    return new SplittableRandom(mixed + number * 0xD1B54A32D192ED03L);
  }

  /** Mean 0, deviation 1; a sum of uniforms, so that it is the same on every machine. */
  public static double normal(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < UNIFORMS_PER_NORMAL; i++) {
      sum += random.nextDouble() - 0.5;
    }
    return sum * Math.sqrt(12.0 / UNIFORMS_PER_NORMAL);
  }

  /** Puts the list into a random order. */
  public static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T swapped = list.get(i);
      list.set(i, list.get(j));
      list.set(j, swapped);
    }
  }

  /** Draws without replacement, with chances in proportion to the weights. */
  public static <T> List<T> weighted(
      List<T> from, int count, ToDoubleFunction<T> weight, SplittableRandom random) {
    record Ticket<T>(T of, double waiting) {}
    List<Ticket<T>> tickets = new ArrayList<>(from.size());
    for (T item : from) {
      double waiting = -StrictMath.log(1 - random.nextDouble()) / weight.applyAsDouble(item);
      tickets.add(new Ticket<>(item, waiting));
    }
    tickets.sort(Comparator.comparingDouble(Ticket::waiting));
    return new ArrayList<>(tickets.stream().limit(count).map(Ticket::of).toList());
  }
}
