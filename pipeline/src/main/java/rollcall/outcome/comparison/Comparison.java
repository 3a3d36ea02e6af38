package rollcall.outcome.comparison;

import java.util.List;
import java.util.function.Predicate;
import rollcall.rules.OutcomeRules;

/**
 * A group of participants beside its comparison pupils. Differences are in percentage points of
 * absence, negative where participants had less.
 *
 * @param linked participants of the group, matched or not
 * @param sets those matched, with their comparison pupils
 * @param difference difference in differences; null without any set
 * @param ancova null where it cannot be told
 * @param placebo null where the placebo term is not known
 * @param fromRest difference in differences less that of all other participants; null for the group
 *     of all, and where it cannot be told
 */
record Comparison(
    long linked,
    List<MatchedSet> sets,
    Balance balance,
    Estimate difference,
    Estimate ancova,
    Estimate placebo,
    boolean isAll,
    Estimate fromRest) {
  private static final double POINTS = 100;

  /** All participants. */
  static Comparison all(long linked, List<MatchedSet> sets, OutcomeRules rules) {
    return of(linked, sets, rules, true, null);
  }

  /** Those of whom the group is true. */
  static Comparison group(
      long linked, List<MatchedSet> sets, Predicate<ComparedPupil> group, OutcomeRules rules) {
    List<MatchedSet> mine = sets.stream().filter(set -> group.test(set.participant())).toList();
    Estimate fromRest = mine.isEmpty() ? null : Contrast.fromRest(sets, group);
    return of(linked, mine, rules, false, points(fromRest));
  }

  private static Comparison of(
      long linked, List<MatchedSet> sets, OutcomeRules rules, boolean isAll, Estimate fromRest) {
    int terms = rules.comparison().matchedTerms();
    Contrast contrast = Contrast.of(sets);
    return new Comparison(
        linked,
        sets,
        Balance.of(sets, terms),
        contrast == null ? null : points(contrast.differenceInDifferences()),
        contrast == null ? null : points(contrast.ancova(terms)),
        points(Contrast.placebo(sets, terms)),
        isAll,
        fromRest);
  }

  private static Estimate points(Estimate estimate) {
    return estimate == null ? null : estimate.times(POINTS);
  }

  long matched() {
    return sets.size();
  }

  /** Mean change of the participants; null without any set. */
  Double participantsChange() {
    return sets.isEmpty()
        ? null
        : (Double) (POINTS * Balance.participantMean(sets, ComparedPupil::change));
  }

  /** Mean change of the comparison; null without any set. */
  Double comparisonChange() {
    return sets.isEmpty()
        ? null
        : (Double) (POINTS * Balance.controlMean(sets, ComparedPupil::change));
  }

  boolean balanceHolds(OutcomeRules rules) {
    return balance.holds(rules.comparison().maximumStandardisedDifference().doubleValue());
  }

  /** Whether the placebo shows nothing and could have shown something; null without interval. */
  Boolean placeboHolds(OutcomeRules.Inference limits) {
    return placebo == null || !placebo.hasInterval()
        ? null
        : (Boolean) (placebo.side() == 0 && narrow(placebo, limits));
  }

  /**
   * -1 where both estimates lie below 0 with narrow intervals and, for a group, so does its
   * difference from the rest; 1 above; else 0.
   */
  int side(OutcomeRules.Inference limits) {
    int side = narrow(difference, limits) ? difference.side() : 0;
    boolean agreed = narrow(ancova, limits) && ancova.side() == side;
    boolean own = isAll || fromRest != null && fromRest.side() == side;
    return agreed && own ? side : 0;
  }

  private static boolean narrow(Estimate estimate, OutcomeRules.Inference limits) {
    return estimate != null
        && estimate.hasInterval()
        && estimate.halfWidth() <= limits.maximumHalfWidthPoints().doubleValue();
  }
}
