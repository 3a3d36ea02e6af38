package rollcall.rules;

import static org.apache.spark.sql.functions.*;

import org.apache.spark.sql.Column;
import rollcall.table.Col;

/**
 * Absence of a row of minutes, in whole numbers: the one place that says what is divided by what.
 */
public final class Absence {
  private Absence() {}

  /** Valid and invalid absence minutes. */
  public static Column absent() {
    return col(Col.VALID_ABSENCE_MINUTES).plus(col(Col.INVALID_ABSENCE_MINUTES));
  }

  /** Minutes that the rules divide by. */
  public static Column denominator(Rules rules) {
    return denominator(rules.denominator());
  }

  /** Minutes of this reading of the denominator. */
  public static Column denominator(Rules.Denominator reading) {
    return reading == Rules.Denominator.SCHEDULED
        ? col(Col.SCHEDULED_MINUTES)
        : col(Col.REPORTED_MINUTES);
  }

  /** Absent minutes if every unreported lesson was absence. */
  public static Column mostAbsent() {
    return absent().plus(col(Col.SCHEDULED_MINUTES)).minus(col(Col.REPORTED_MINUTES));
  }

  /** Whether part is at least this percent of whole. */
  public static Column atLeast(Column part, Column whole, int percent) {
    return part.multiply(100).geq(whole.multiply(percent));
  }
}
