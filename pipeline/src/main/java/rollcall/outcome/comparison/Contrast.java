package rollcall.outcome.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Regressions over matched participants and their comparison pupils. A participant weighs 1, and so
 * do its comparison pupils together; a pupil compared with several is one pupil with the sum of the
 * weights.
 */
final class Contrast {
  private static final int PARTICIPANT = 1;
  private static final int IN_GROUP = 3;

  private final List<Entry> entries;

  /** One pupil of the regression. */
  private record Entry(ComparedPupil pupil, boolean participant, boolean inGroup, double weight) {}

  private record Role(ComparedPupil pupil, boolean participant, boolean inGroup) {}

  private Contrast(List<MatchedSet> sets, Predicate<ComparedPupil> group) {
    Map<Role, Double> weights = new LinkedHashMap<>();
    for (MatchedSet set : sets) {
      boolean inGroup = group.test(set.participant());
      weights.merge(new Role(set.participant(), true, inGroup), 1.0, Double::sum);
      double share = 1.0 / set.controls().size();
      set.controls().forEach(c -> weights.merge(new Role(c, false, inGroup), share, Double::sum));
    }
    List<Entry> all = new ArrayList<>();
    weights.forEach(
        (role, weight) ->
            all.add(new Entry(role.pupil(), role.participant(), role.inGroup(), weight)));
    this.entries = List.copyOf(all);
  }

  /** Participants of these sets against their comparison pupils; null without any set. */
  static Contrast of(List<MatchedSet> sets) {
    return sets.isEmpty() ? null : new Contrast(sets, pupil -> true);
  }

  /** Mean change of the participants less that of the comparison pupils. */
  Estimate differenceInDifferences() {
    return estimate(ComparedPupil::change, List.of());
  }

  /** Difference of absence afterwards at the same absence in so many terms before. */
  Estimate ancova(int terms) {
    List<ToDoubleFunction<ComparedPupil>> covariates = new ArrayList<>();
    for (int term = 0; term < terms; term++) {
      int at = term;
      covariates.add(pupil -> pupil.before().get(at));
    }
    return estimate(ComparedPupil::after, covariates);
  }

  /**
   * Difference in differences up to the earliest of the matched terms, from the term before it.
   * Sets in which that term is unknown are left out; null where it is in all.
   */
  static Estimate placebo(List<MatchedSet> sets, int terms) {
    List<MatchedSet> known =
        sets.stream()
            .filter(set -> set.participant().reachesBack(terms + 1))
            .map(
                set ->
                    new MatchedSet(
                        set.participant(),
                        set.controls().stream().filter(c -> c.reachesBack(terms + 1)).toList()))
            .filter(set -> !set.controls().isEmpty())
            .toList();
    return known.isEmpty()
        ? null
        : new Contrast(known, pupil -> true)
            .estimate(p -> p.before().get(terms - 1) - p.before().get(terms), List.of());
  }

  /**
   * Difference in differences of a group less that of the rest; null where one of them is empty.
   */
  static Estimate fromRest(List<MatchedSet> sets, Predicate<ComparedPupil> group) {
    Contrast contrast = new Contrast(sets, group);
    List<double[]> rows =
        contrast.entries.stream()
            .map(
                entry -> {
                  double taking = entry.participant() ? 1 : 0;
                  double member = entry.inGroup() ? 1 : 0;
                  return new double[] {1, taking, member, taking * member};
                })
            .toList();
    boolean enough =
        contrast.schools(true, true) > 1
            && contrast.schools(true, false) > 1
            && contrast.schools(false, true) > 1
            && contrast.schools(false, false) > 1;
    return contrast.estimate(rows, ComparedPupil::change, IN_GROUP, enough);
  }

  private Estimate estimate(
      ToDoubleFunction<ComparedPupil> outcome, List<ToDoubleFunction<ComparedPupil>> covariates) {
    List<double[]> rows =
        entries.stream()
            .map(
                entry ->
                    Stream.concat(
                            Stream.of(1.0, entry.participant() ? 1.0 : 0.0),
                            covariates.stream().map(c -> c.applyAsDouble(entry.pupil())))
                        .mapToDouble(Double::doubleValue)
                        .toArray())
            .toList();
    boolean enough = schools(true, true) > 1 && schools(false, true) > 1;
    return estimate(rows, outcome, PARTICIPANT, enough);
  }

  private Estimate estimate(
      List<double[]> rows, ToDoubleFunction<ComparedPupil> outcome, int column, boolean enough) {
    ClusterRegression regression =
        ClusterRegression.of(
            new ClusterRegression.Sample(
                rows.toArray(double[][]::new),
                entries.stream().mapToDouble(e -> outcome.applyAsDouble(e.pupil())).toArray(),
                entries.stream().mapToDouble(Entry::weight).toArray(),
                entries.stream().map(e -> e.pupil().school()).toList()));
    if (regression == null) {
      return null;
    }
    return enough ? regression.estimate(column) : Estimate.bare(regression.coefficient(column));
  }

  /** Schools of one side; one school alone cannot tell how schools differ. */
  private long schools(boolean participants, boolean inGroup) {
    return entries.stream()
        .filter(e -> e.participant() == participants && e.inGroup() == inGroup)
        .map(e -> e.pupil().school())
        .distinct()
        .count();
  }
}
