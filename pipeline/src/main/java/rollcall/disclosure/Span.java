package rollcall.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums and differences of published counts, in exact arithmetic modulo a prime: whether one of them
 * is a secret. The principle of finding hidden cells by Gaussian elimination is published by
 * Langsrud.
 */
final class Span {
  private final int width;
  private final long prime;
  private final List<long[]> basis = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final List<long[]> secrets = new ArrayList<>();

  /**
   * A span of nothing.
   *
   * @param width number of inner cells
   * @param prime below 2^31, so that a product fits
   */
  Span(int width, long prime, List<Secret> secrets) {
    this.width = width;
    this.prime = prime;
    secrets.forEach(secret -> this.secrets.add(vector(secret.cells())));
  }

  /** Whether a secret could be worked out, were this count published too. */
  boolean wouldReveal(int[] cells) {
    long[] rest = rest(cells);
    int pivot = pivot(rest);
    if (pivot < 0) {
      return false;
    }
    scale(rest, inverse(rest[pivot]));
    return secrets.stream().anyMatch(secret -> isMultiple(secret, rest, pivot));
  }

  /** Takes a count for published. */
  void publish(int[] cells) {
    long[] rest = rest(cells);
    int pivot = pivot(rest);
    if (pivot >= 0) {
      scale(rest, inverse(rest[pivot]));
      basis.add(rest);
      pivots.add(pivot);
      secrets.forEach(secret -> subtract(secret, rest, secret[pivot]));
    }
  }

  /** What of a count does not follow from those published. */
  private long[] rest(int[] cells) {
    long[] rest = vector(cells);
    for (int i = 0; i < basis.size(); i++) {
      subtract(rest, basis.get(i), rest[pivots.get(i)]);
    }
    return rest;
  }

  private boolean isMultiple(long[] secret, long[] unit, int pivot) {
    long factor = secret[pivot];
    if (factor == 0) {
      return false;
    }
    for (int i = 0; i < width; i++) {
      if (secret[i] != factor * unit[i] % prime) {
        return false;
      }
    }
    return true;
  }

  private void subtract(long[] vector, long[] unit, long factor) {
    if (factor == 0) {
      return;
    }
    long negative = prime - factor;
    for (int i = 0; i < width; i++) {
      if (unit[i] != 0) {
        vector[i] = (vector[i] + negative * unit[i]) % prime;
      }
    }
  }

  private void scale(long[] vector, long factor) {
    for (int i = 0; i < width; i++) {
      vector[i] = vector[i] * factor % prime;
    }
  }

  /** By Fermat's little theorem. */
  private long inverse(long value) {
    long result = 1;
    long square = value;
    for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * square % prime;
      }
      square = square * square % prime;
    }
    return result;
  }

  private static int pivot(long[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  private long[] vector(int[] cells) {
    long[] vector = new long[width];
    for (int cell : cells) {
      vector[cell] = 1;
    }
    return vector;
  }
}
