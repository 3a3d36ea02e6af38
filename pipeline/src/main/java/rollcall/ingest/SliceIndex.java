package rollcall.ingest;

import java.util.Arrays;

/**
 * Numbers the distinct slices of characters that a reader meets, without a String for any of them.
 */
final class SliceIndex {
  private static final int FIRST_CAPACITY = 1 << 10;

  /**
   * Beyond this many slices the index forgets all, so that a file of nothing but new values cannot
   * fill the memory.
   */
  private static final int MOST_SLICES = 1 << 18;

  private int[] table = new int[FIRST_CAPACITY];
  private int[] hashes = new int[FIRST_CAPACITY / 2];
  private int[] starts = new int[FIRST_CAPACITY / 2 + 1];
  private char[] pool = new char[FIRST_CAPACITY * 8];
  private int size;

  /** Number of slices known; the next new slice gets this number. */
  int size() {
    return size;
  }

  /** The slice's number; {@code -1} when it was not known, and {@link #add} is to be called. */
  int find(char[] buffer, int offset, int length) {
    int hash = hash(buffer, offset, length);
    for (int at = hash & (table.length - 1); table[at] != 0; at = (at + 1) & (table.length - 1)) {
      int number = table[at] - 1;
      if (hashes[number] == hash && same(number, buffer, offset, length)) {
        return number;
      }
    }
    return -1;
  }

  /** Whether the next {@link #add} would start again from number 0. */
  boolean isFull() {
    return size == MOST_SLICES;
  }

  /** Forgets all slices. */
  void clear() {
    Arrays.fill(table, 0);
    size = 0;
  }

  /** Numbers a slice that is not known. */
  int add(char[] buffer, int offset, int length) {
    if (2 * (size + 1) > table.length) {
      grow();
    }
    int start = starts[size];
    if (start + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(2 * pool.length, start + length));
    }
    System.arraycopy(buffer, offset, pool, start, length);
    starts[size + 1] = start + length;
    hashes[size] = hash(buffer, offset, length);
    place(size);
    return size++;
  }

  private void place(int number) {
    int at = hashes[number] & (table.length - 1);
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = number + 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    hashes = Arrays.copyOf(hashes, table.length / 2);
    starts = Arrays.copyOf(starts, table.length / 2 + 1);
    for (int number = 0; number < size; number++) {
      place(number);
    }
  }

  private boolean same(int number, char[] buffer, int offset, int length) {
    int start = starts[number];
    return Arrays.equals(pool, start, starts[number + 1], buffer, offset, offset + length);
  }

  private static int hash(char[] buffer, int offset, int length) {
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash ^ (hash >>> 15);
  }
}
