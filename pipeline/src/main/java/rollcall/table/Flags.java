package rollcall.table;

import java.io.Serializable;

/**
 * Where a row of minutes stands against the thresholds of the rules.
 *
 * @param band one of {@link #BAND_LOW}, {@link #BAND_MIDDLE}, {@link #BAND_HIGH}, {@link
 *     #BAND_NO_DATA}
 * @param certainty one of {@link #CERTAIN}, {@link #FLAGGED_UNCERTAIN}, {@link
 *     #UNFLAGGED_POSSIBLE}, {@link #NO}
 * @param meetsMinimumExposure the denominator reaches the minimum of the period
 */
public record Flags(
    String band, boolean high, boolean low, String certainty, boolean meetsMinimumExposure)
    implements Serializable {
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
}
