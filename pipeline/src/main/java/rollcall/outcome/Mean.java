package rollcall.outcome;

import java.math.BigDecimal;
import java.util.List;

/** Means and medians over participants, from exact sums. */
final class Mean {
  private Mean() {}

  /** The mean; null of nothing. */
  static Double of(List<BigDecimal> values) {
    return values.isEmpty()
        ? null
        : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue() / values.size();
  }

  /** The median, of an even number the mean of the middle two; null of nothing. */
  static Double median(List<BigDecimal> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? (Double) sorted.get(middle).doubleValue()
        : of(sorted.subList(middle - 1, middle + 1));
  }
}
