package rollcall.outcome.comparison;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How alike participants and comparison pupils were in the matched terms.
 *
 * @param largest largest difference of means over the terms, without sign, in standard deviations
 *     of the participants; null where the participants do not differ among themselves and yet from
 *     the comparison, and without any set
 */
record Balance(Double largest) {
  static Balance of(List<MatchedSet> sets, int terms) {
    Double largest = sets.isEmpty() ? null : (Double) 0.0;
    for (int term = 0; term < terms && largest != null; term++) {
      int at = term;
      Double difference = standardisedDifference(sets, pupil -> pupil.before().get(at));
      largest = difference == null ? null : (Double) Math.max(largest, difference);
    }
    return new Balance(largest);
  }

  /** Whether the difference is known and below the limit. */
  boolean holds(double limit) {
    return largest != null && largest < limit;
  }

  private static Double standardisedDifference(
      List<MatchedSet> sets, ToDoubleFunction<ComparedPupil> value) {
    double mean = participantMean(sets, value);
    double difference = Math.abs(mean - controlMean(sets, value));
    if (difference == 0) {
      return 0.0;
    }
    double squares =
        sets.stream()
            .mapToDouble(set -> value.applyAsDouble(set.participant()) - mean)
            .map(deviation -> deviation * deviation)
            .sum();
    return squares == 0 ? null : (Double) (difference / Math.sqrt(squares / (sets.size() - 1)));
  }

  /** Mean over participants; NaN without any. */
  static double participantMean(List<MatchedSet> sets, ToDoubleFunction<ComparedPupil> value) {
    return sets.stream()
        .mapToDouble(set -> value.applyAsDouble(set.participant()))
        .average()
        .orElse(Double.NaN);
  }

  /** Mean over participants of the mean of their comparison pupils; NaN without any. */
  static double controlMean(List<MatchedSet> sets, ToDoubleFunction<ComparedPupil> value) {
    return sets.stream()
        .mapToDouble(
            set -> set.controls().stream().mapToDouble(value).sum() / set.controls().size())
        .average()
        .orElse(Double.NaN);
  }
}
