package rollcall.table;

/** Names of columns that live between two stages or releases and are never shown. */
public final class Work {
  /** Position of the term in the calendar, from 0 by start date; -1 outside every term. */
  public static final String TERM_NO = "term_no";

  /** Rows, and of these windows of several days and events of events-only exports. */
  public static final String ROWS = "rows";

  public static final String WINDOWS = "windows";
  public static final String EVENTS = "events";

  /** Every row tells its reported minutes. */
  public static final String REPORTING_DELIVERED = "reporting_delivered";

  public static final String LAST_DATE = "last_date";

  /** What makes rows of several deliveries the same record. */
  public static final String RECORD_KEY = "record_key";

  /** Part of a scan, and number of a row in it, from 0. */
  public static final String PART = "part";

  public static final String ORDINAL = "ordinal";

  public static final String DENOMINATOR_MINUTES = "denominator_minutes";
  public static final String ABSENT_MINUTES = "absent_minutes";

  /** Rows of absence over a part of their minutes, and of these with whole hours of absence. */
  public static final String PARTLY_ABSENT = "partly_absent";

  public static final String ROUND_ABSENT = "round_absent";

  /** Enrolment data that ride along with a pupil's rows. */
  public static final String ENROLMENT = "enrolment";

  public static final String YEAR_NO = "year_no";
  public static final String ENTRY_YEAR_NO = "entry_year_no";
  public static final String FROM_TERM_NO = "from_term_no";
  public static final String NEAR = "near";
  public static final String UNDELIVERED = "undelivered";
  public static final String COUNTED = "counted_";
  public static final String HIGH = "high_";

  /** Dates of the pupil at one school as marks: {@link DayMarks}. */
  public static final String DAY_MARKS = "day_marks_";

  /** Sums of one pupil, school, term and delivery: {@link Strip}. */
  public static final String STRIP = "strip";

  /** A row of attendance, and one of a roster. */
  public static final String ROW = "row";

  /** The reader could use the row. */
  public static final String USABLE = "usable";

  /** A newer delivery replaces the row. */
  public static final String SUPERSEDED = "superseded";

  /** What an earlier release settled of a pupil at a school in a term: {@link SettledTerm}. */
  public static final String SETTLED = "settled";

  /** Marks of the dates of one school, and of these dates over all schools: {@link DayMarks}. */
  public static final String SCHOOL_DAYS = "school_days_";

  public static final String PUPIL_DAYS = "pupil_days_";

  /** Rows by delivery, as {@link SettledTerm} writes them. */
  public static final String DELIVERED = "delivered";

  /** What became of rows: accepted, events, superseded, repeated or an issue code. */
  public static final String FATE = "fate";

  /** Who set a row aside: reader or rules. */
  public static final String SET_ASIDE_BY = "set_aside_by";

  private Work() {}
}
