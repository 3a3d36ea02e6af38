package rollcall.rules;

import rollcall.table.Minutes;

/**
 * Absence of a row of minutes, in whole numbers: the one place that says what is divided by what.
 */
public final class Absence {
  private Absence() {}

  /** Minutes that the rules divide by. */
  public static long denominator(Minutes minutes, Rules rules) {
    return denominator(minutes, rules.denominator());
  }

  /** Minutes of this reading of the denominator. */
  public static long denominator(Minutes minutes, Rules.Denominator reading) {
    return denominator(minutes.scheduled(), minutes.reported(), reading);
  }

  /** The minutes of these two that this reading of the denominator takes. */
  public static long denominator(long scheduled, long reported, Rules.Denominator reading) {
    return reading == Rules.Denominator.SCHEDULED ? scheduled : reported;
  }

  /** Whether part is at least this percent of whole. */
  public static boolean atLeast(long part, long whole, int percent) {
    return part * 100 >= whole * percent;
  }
}
