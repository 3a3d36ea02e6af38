package rollcall.table;

/** Names of the columns that tables of early warnings add to those of {@link Col}. */
public final class WarningCol {
  public static final String AS_OF = "as_of";
  public static final String WEEK = "week";
  public static final String LAST_TERM_BAND = "last_term_band";
  public static final String SCHOOL_DAYS_SO_FAR = "school_days_so_far";
  public static final String ABSENCE_DAYS_SO_FAR = "absence_days_so_far";
  public static final String PAST_PUPILS = "past_pupils";
  public static final String HIGH_ABSENCE_PROBABILITY = "high_absence_probability";
  public static final String PROJECTED_RATE = "projected_rate";
  public static final String PROJECTED_RATE_LOW = "projected_rate_low";
  public static final String PROJECTED_RATE_HIGH = "projected_rate_high";
  public static final String WARNED = "warned";
  public static final String TWO_WEEKS_RULE = "two_weeks_rule";
  public static final String FIFTEEN_WEEKS_RULE = "fifteen_weeks_rule";
  public static final String WARNING = "warning";
  public static final String WARNING_STATE = "warning_state";
  public static final String PUPILS_WITHOUT_DATES = "pupils_without_dates";
  public static final String WARNED_PUPILS = "warned_pupils";
  public static final String EXPECTED_HIGH_PUPILS = "expected_high_pupils";
  public static final String HITS = "hits";
  public static final String MISSES = "misses";
  public static final String FALSE_ALARMS = "false_alarms";
  public static final String PREDICTIVE_VALUE = "predictive_value";
  public static final String SENSITIVITY = "sensitivity";
  public static final String INTERVAL_COVERAGE = "interval_coverage";
  public static final String WARNED_INTERVAL_COVERAGE = "warned_interval_coverage";

  private WarningCol() {}
}
