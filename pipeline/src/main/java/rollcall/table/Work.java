package rollcall.table;

/** Names of columns that live between two stages and are never published. */
public final class Work {
  /** Position of the term in the calendar, from 0 by start date; null outside every term. */
  public static final String TERM_NO = "term_no";

  /** Calendar days since the term's first day. */
  public static final String DAY_NO = "day_no";

  /** Which of {@link #DAY_MARKS} holds the day. */
  public static final String WORD_NO = "word_no";

  /** Rows, and of these windows of several days and events of events-only exports. */
  public static final String ROWS = "rows";

  public static final String WINDOWS = "windows";
  public static final String EVENTS = "events";

  /** Every row tells its reported minutes. */
  public static final String REPORTING_DELIVERED = "reporting_delivered";

  /** The row ends on or before the release's as-of date. */
  public static final String IN_AS_OF = "in_as_of";

  public static final String LAST_DATE = "last_date";

  /**
   * What decides which of two deliveries is newer: run, rank inside the run, time of export in
   * microseconds.
   */
  public static final String RUN_NO = "run_no";

  public static final String RANK = "rank";
  public static final String EXPORTED = "exported";
  public static final String REPLACES = "replaces";

  /** A comparable value that is greatest for the newest delivery. */
  public static final String NEWNESS = "newness";

  public static final String NEWEST = "newest";

  /** A window and another row of the same pupil and school that touches its dates. */
  public static final String WINDOW_DELIVERY_NO = "window_delivery_no";

  public static final String WINDOW_LINE = "window_line";
  public static final String WINDOW_START = "window_start";
  public static final String WINDOW_END = "window_end";
  public static final String WINDOW_PUPIL = "window_pupil";
  public static final String WINDOW_SCHOOL = "window_school";
  public static final String WINDOW_LESSON = "window_lesson";
  public static final String WINDOW_NEWNESS = "window_newness";
  public static final String NEEDED_DELIVERY_NO = "needed_delivery_no";
  public static final String NEEDED_LINE = "needed_line";
  public static final String NEEDED_DATE = "needed_date";
  public static final String COVERED = "covered";

  public static final String MINUTES = "minutes";
  public static final String LEAST = "least";
  public static final String GREATEST = "greatest";
  public static final String DATES = "dates";
  public static final String COPIES = "copies";
  public static final String COPY_NO = "copy_no";

  /** State of a date: see {@code DayMarks}. */
  public static final String STATE = "state";

  /** The same for the dates of one school. */
  public static final String SCHOOL_STATE = "school_state";

  public static final String DENOMINATOR_MINUTES = "denominator_minutes";
  public static final String ABSENT_MINUTES = "absent_minutes";

  /** Enrolment data that ride along with a pupil's rows. */
  public static final String ENROLMENT = "enrolment";

  public static final String ENROLLED = "enrolled";
  public static final String ENROLMENT_START = "enrolment_start";
  public static final String WHOLE_TERM = "whole_term";
  public static final String ENROLLED_WEEKDAYS = "enrolled_weekdays";
  public static final String TERM_START = "term_start";
  public static final String TERM_END = "term_end";
  public static final String MINUTES_PER_DAY = "minutes_per_day";
  public static final String TERM_DAYS = "term_days";
  public static final String TERM_WEEKDAYS = "term_weekdays";
  public static final String RESIDENCE = "residence";
  public static final String HOME = "home";
  public static final String FALLBACK = "fallback";
  public static final String TAUGHT_DAYS = "taught_days";

  /** The grade, -1 where it is not told, so that null joins null. */
  public static final String GRADE_OR_NONE = "grade_or_none";

  public static final String MEDIAN_MINUTES = "median_minutes";
  public static final String YEAR_NO = "year_no";
  public static final String ENTRY_YEAR_NO = "entry_year_no";
  public static final String FROM_TERM_NO = "from_term_no";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String NEAR = "near";
  public static final String UNDELIVERED = "undelivered";
  public static final String COUNTED = "counted_";
  public static final String HIGH = "high_";
  public static final String IN_PANEL = "in_panel";

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

  private Work() {}
}
