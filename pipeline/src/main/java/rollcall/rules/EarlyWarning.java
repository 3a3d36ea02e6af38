package rollcall.rules;

import java.io.Serializable;
import java.util.List;

/**
 * How pupils on the way to high absence are told in the middle of a term. Days are absence days and
 * taught days; weeks are calendar weeks of the term, the first holds its first day.
 *
 * @param firstWeek weeks that must have passed; before, a single day decides
 * @param rateBands lower limits, in percent of the days so far, of the bands of past pupils; the
 *     band below the first holds pupils without an absence day
 * @param backOffPupils past pupils of the next wider cell that count beside those of a cell; also
 *     the fewest that the widest one needs
 * @param warnFromPercent chance of high absence from which a pupil is warned of
 * @param intervalPercent share of pupils whose final rate the stated interval is to hold
 * @param validationWeeks weeks after which past terms are predicted, beside the running week
 */
public record EarlyWarning(
    int firstWeek,
    List<Integer> rateBands,
    int backOffPupils,
    int warnFromPercent,
    int intervalPercent,
    List<Integer> validationWeeks,
    ShareRule twoWeeks,
    DaysRule fifteenWeeks,
    String source)
    implements Serializable {

  /**
   * Fires when a share of the days of some weeks in a row is absence days.
   *
   * @param minimumSchoolDays school days that such weeks must hold
   */
  public record ShareRule(int weeks, int percent, int minimumSchoolDays, String source)
      implements Serializable {
    public ShareRule {
      Rules.require(
          weeks >= 1 && percent >= 1 && percent <= 100 && minimumSchoolDays >= 1,
          "early_warning, two_weeks: weeks, percent and minimum_school_days must be 1 or more");
    }
  }

  /** Fires when some weeks in a row hold this many absence days. */
  public record DaysRule(int weeks, int days, String source) implements Serializable {
    public DaysRule {
      Rules.require(
          weeks >= 1 && days >= 1,
          "early_warning, fifteen_weeks: weeks and days must be 1 or more");
    }
  }

  public EarlyWarning {
    Rules.require(firstWeek >= 1, "early_warning: first_week must be 1 or more");
    Rules.require(backOffPupils >= 1, "early_warning: back_off_pupils must be 1 or more");
    Rules.require(
        warnFromPercent >= 1 && warnFromPercent <= 100,
        "early_warning: warn_from_percent must be 1 to 100");
    Rules.require(
        intervalPercent >= 1 && intervalPercent <= 99,
        "early_warning: interval_percent must be 1 to 99");
    Rules.require(
        rising(rateBands, 100), "early_warning: rate_bands must rise, from 1 to 100 at most");
    Rules.require(
        rising(validationWeeks, Integer.MAX_VALUE),
        "early_warning: validation_weeks must rise from 1 or more");
    Rules.require(
        twoWeeks != null && fifteenWeeks != null,
        "early_warning: two_weeks and fifteen_weeks cannot be null");
    rateBands = List.copyOf(rateBands);
    validationWeeks = List.copyOf(validationWeeks);
  }

  private static boolean rising(List<Integer> values, int most) {
    int last = 0;
    for (int value : values) {
      if (value <= last || value > most) {
        return false;
      }
      last = value;
    }
    return true;
  }
}
