package rollcall.table;

import java.io.Serializable;

/**
 * Shares of minutes, 0 to 1; each null where its denominator is 0.
 *
 * @param absence absent minutes of the denominator of the rules
 * @param lower absent of scheduled minutes, every unreported lesson counted as attended; null where
 *     reporting is not delivered
 * @param upper the same with every unreported lesson counted as absence; null where reporting is
 *     not delivered
 * @param reporting reported of scheduled minutes; null where reporting is not delivered
 */
public record Rates(Double absence, Double lower, Double upper, Double reporting)
    implements Serializable {

  /** Rates of sums. */
  public static Rates of(Sums sums, long denominator) {
    Minutes minutes = sums.minutes();
    long bounded = sums.tellsReporting() ? minutes.scheduled() : 0;
    return new Rates(
        share(minutes.absent(), denominator),
        share(minutes.absent(), bounded),
        share(minutes.mostAbsent(), bounded),
        share(minutes.reported(), bounded));
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
