package rollcall.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * A count that nobody may work out.
 *
 * @param key what it counts, or the total that it is a part of
 * @param cells positions of the inner cells whose pupils it counts, rising
 */
record Secret(List<String> key, int[] cells) {
  /** Whether all its pupils are among those of other cells. */
  boolean isWithin(int[] others) {
    return Arrays.stream(cells).allMatch(cell -> Arrays.binarySearch(others, cell) >= 0);
  }

  /** In how many dimensions a count differs from it. */
  int distance(Statistic statistic) {
    int different = 0;
    for (int i = 0; i < key.size(); i++) {
      different += key.get(i).equals(statistic.key().get(i)) ? 0 : 1;
    }
    return different;
  }
}
