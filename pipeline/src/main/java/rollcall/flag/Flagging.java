package rollcall.flag;

import static rollcall.rules.Absence.atLeast;
import static rollcall.rules.Absence.denominator;

import rollcall.rules.Rules;
import rollcall.table.Flags;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Sums;

/**
 * Bands and flags of a row of minutes. Every comparison is one of whole numbers, before any
 * rounding: exactly 50 % is high, exactly 20 % is not low, and 0 of 0 is no data and never flagged.
 */
public final class Flagging {
  private Flagging() {}

  /** Every grain of a history flagged: terms by the exposure of a term, years by that of a year. */
  public static PupilHistory flagged(PupilHistory history, Rules rules) {
    return history.flagged(
        term -> flagged(term, rules, rules.exposure().termMinutes()),
        year -> flagged(year, rules, rules.exposure().yearMinutes()));
  }

  private static PupilPeriod flagged(PupilPeriod period, Rules rules, long minimumMinutes) {
    return period.flagged(flags(period.sums(), rules, minimumMinutes));
  }

  /**
   * Where sums stand against the thresholds.
   *
   * @param minimumMinutes denominator from which a row counts; 0 counts any above 0
   */
  static Flags flags(Sums sums, Rules rules, long minimumMinutes) {
    long denominator = denominator(sums.minutes(), rules);
    long absent = sums.minutes().absent();
    boolean hasData = denominator > 0;
    boolean high = hasData && atLeast(absent, denominator, rules.thresholds().highPercent());
    boolean low = hasData && !atLeast(absent, denominator, rules.thresholds().lowPercent());
    return new Flags(
        band(hasData, high, low),
        high,
        low,
        certainty(sums, high, rules.thresholds().highPercent()),
        denominator >= Math.max(1, minimumMinutes));
  }

  private static String band(boolean hasData, boolean high, boolean low) {
    if (!hasData) {
      return Flags.BAND_NO_DATA;
    }
    return high ? Flags.BAND_HIGH : low ? Flags.BAND_LOW : Flags.BAND_MIDDLE;
  }

  private static String certainty(Sums sums, boolean high, int threshold) {
    Minutes minutes = sums.minutes();
    boolean known = sums.tellsReporting();
    if (high) {
      boolean certain = known && atLeast(minutes.absent(), minutes.scheduled(), threshold);
      return certain ? Flags.CERTAIN : Flags.FLAGGED_UNCERTAIN;
    }
    boolean possible =
        known
            && minutes.scheduled() > 0
            && atLeast(minutes.mostAbsent(), minutes.scheduled(), threshold);
    return possible ? Flags.UNFLAGGED_POSSIBLE : Flags.NO;
  }
}
