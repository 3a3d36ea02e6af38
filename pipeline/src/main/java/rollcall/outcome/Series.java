package rollcall.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Values of one measure from one source: never mixed with those of another. */
record Series(String measure, String subscale, String source) {
  static final Comparator<Series> ORDER =
      Comparator.comparing(Series::measure)
          .thenComparing(Series::subscale)
          .thenComparing(Series::source);
  private static final List<String> FIRST = List.of("start", "term_1");

  /** The occasion that later ones are set against; null where there is no value of one. */
  static String first(Map<String, Map<String, BigDecimal>> byOccasion) {
    return FIRST.stream().filter(byOccasion::containsKey).findFirst().orElse(null);
  }
}
