package rollcall.disclosure;

import java.util.Arrays;

/**
 * A count that nobody may work out.
 *
 * @param name what it is, for messages that are not published
 * @param cells positions of the inner cells whose pupils it counts, rising
 */
record Secret(String name, int[] cells) {
  /** Whether all its pupils are among those of other cells. */
  boolean isWithin(int[] others) {
    return Arrays.stream(cells).allMatch(cell -> Arrays.binarySearch(others, cell) >= 0);
  }

  /** Whether some of its pupils are among those of other cells. */
  boolean meets(int[] others) {
    return Arrays.stream(cells).anyMatch(cell -> Arrays.binarySearch(others, cell) >= 0);
  }
}
