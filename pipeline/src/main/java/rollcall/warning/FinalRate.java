package rollcall.warning;

import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Minutes;

/**
 * Steps of a fifth of a percent into which final absence rates are counted. Whole percents are
 * limits of steps, so a rate is high exactly when its step is.
 */
final class FinalRate {
  /** One for each step, and one for absent all the time. */
  static final int STEPS = 501;

  private static final int STEPS_IN_ONE = STEPS - 1;
  private static final int STEPS_IN_PERCENT = STEPS_IN_ONE / 100;

  private FinalRate() {}

  /** Step of the rate of these minutes, whose denominator is above 0. */
  static int step(Minutes minutes, Rules rules) {
    return (int) (minutes.absent() * STEPS_IN_ONE / Absence.denominator(minutes, rules));
  }

  /** The first step that is high absence. */
  static int firstHigh(Rules rules) {
    return rules.thresholds().highPercent() * STEPS_IN_PERCENT;
  }

  static double lowerEnd(int step) {
    return (double) step / STEPS_IN_ONE;
  }

  static double upperEnd(int step) {
    return Math.min(1, (double) (step + 1) / STEPS_IN_ONE);
  }

  static double middle(int step) {
    return Math.min(1, (2.0 * step + 1) / (2 * STEPS_IN_ONE));
  }
}
