package rollcall.flag;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Bands and flags of a row of minutes. Every comparison is one of whole numbers, before any
 * rounding: exactly 50 % is high, exactly 20 % is not low, and 0 of 0 is no data and never flagged.
 */
public final class Flags {
  /** The absent minutes reach the high threshold even if every unreported lesson was attended. */
  public static final String CERTAIN = "certain";

  /** Flagged, but attended unreported lessons could bring the pupil below. */
  public static final String FLAGGED_UNCERTAIN = "flagged-uncertain";

  /** Not flagged, but absence in unreported lessons could bring the pupil above. */
  public static final String UNFLAGGED_POSSIBLE = "unflagged-possible";

  /** Neither flagged nor possible. */
  public static final String NO = "no";

  public static final String BAND_LOW = "<20";
  public static final String BAND_MIDDLE = "20-<50";
  public static final String BAND_HIGH = ">=50";
  public static final String BAND_NO_DATA = "no-data";

  private Flags() {}

  /**
   * Adds band, high and low absence, certainty and whether the minimum exposure is met.
   *
   * @param rows any grain with minutes and {@link Work#REPORTING_DELIVERED}
   * @param minimumMinutes denominator from which a row counts; 0 counts any above 0
   */
  public static Dataset<Row> withFlags(Dataset<Row> rows, Rules rules, long minimumMinutes) {
    Column denominator = denominator(rules);
    Column hasData = denominator.gt(0);
    Column high = hasData.and(atLeast(absent(), denominator, rules.thresholds().highPercent()));
    Column low = hasData.and(not(atLeast(absent(), denominator, rules.thresholds().lowPercent())));
    return rows.withColumn(Col.HIGH_ABSENCE, high)
        .withColumn(Col.LOW_ABSENCE, low)
        .withColumn(Col.ABSENCE_BAND, band(hasData))
        .withColumn(Col.HIGH_ABSENCE_CERTAINTY, certainty(rules))
        .withColumn(Col.MEETS_MINIMUM_EXPOSURE, denominator.geq(Math.max(1, minimumMinutes)));
  }

  private static Column band(Column hasData) {
    return when(not(hasData), BAND_NO_DATA)
        .when(col(Col.HIGH_ABSENCE), BAND_HIGH)
        .when(col(Col.LOW_ABSENCE), BAND_LOW)
        .otherwise(BAND_MIDDLE);
  }

  private static Column certainty(Rules rules) {
    int threshold = rules.thresholds().highPercent();
    Column scheduled = col(Col.SCHEDULED_MINUTES);
    Column delivered = coalesce(col(Work.REPORTING_DELIVERED), lit(false));
    Column high = col(Col.HIGH_ABSENCE);
    Column lower = atLeast(absent(), scheduled, threshold);
    return when(high.and(delivered).and(lower), CERTAIN)
        .when(high, FLAGGED_UNCERTAIN)
        .when(
            delivered.and(scheduled.gt(0)).and(atLeast(mostAbsent(), scheduled, threshold)),
            UNFLAGGED_POSSIBLE)
        .otherwise(NO);
  }
}
