package rollcall.outcome.comparison;

import java.util.Locale;
import rollcall.rules.OutcomeRules;

/** What a comparison may be taken for; the first that applies. None of these speaks of effect. */
enum Verdict {
  NO_DATA,
  DATA_TOO_UNSTABLE_TO_CONCLUDE,
  TOO_FEW_LINKED,
  NOT_BALANCED,
  PLACEBO_FAILS,
  TOO_FEW_TO_CONCLUDE,
  LOWER_ABSENCE,
  HIGHER_ABSENCE;

  /** The word in tables. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The verdict on one group.
   *
   * @param unstable the attendance data behind the programme can carry no conclusion
   */
  static Verdict of(Comparison comparison, boolean unstable, OutcomeRules rules) {
    OutcomeRules.Inference limits = rules.inference();
    if (comparison.linked() == 0) {
      return NO_DATA;
    }
    if (unstable) {
      return DATA_TOO_UNSTABLE_TO_CONCLUDE;
    }
    if (comparison.linked() < limits.minimumLinked()) {
      return TOO_FEW_LINKED;
    }
    if (comparison.matched() < limits.minimumParticipants()) {
      return TOO_FEW_TO_CONCLUDE;
    }
    if (!comparison.balanceHolds(rules)) {
      return NOT_BALANCED;
    }
    if (comparison.placebo() != null && comparison.placebo().side() != 0) {
      return PLACEBO_FAILS;
    }
    int side = comparison.side(limits);
    boolean shown = Boolean.TRUE.equals(comparison.placeboHolds(limits)) && side != 0;
    if (!shown) {
      return TOO_FEW_TO_CONCLUDE;
    }
    return side < 0 ? LOWER_ABSENCE : HIGHER_ABSENCE;
  }
}
