package rollcall.table;

/**
 * Names of all columns. A name means the same in every table; {@link Dictionary} has its type, unit
 * and meaning.
 */
public final class Col {
  public static final String PUPIL = "pupil";
  public static final String PUPIL_KEY = "pupil_key";
  public static final String PUPIL_TAIL = "pupil_tail";
  public static final String SCHOOL_YEAR = "school_year";
  public static final String TERM = "term";
  public static final String SCHOOL_UNIT_CODE = "school_unit_code";
  public static final String SCHOOL_NAME = "school_name";
  public static final String SCHOOL_AREA = "school_area";
  public static final String OPERATOR = "operator";
  public static final String DISTRICT = "district";
  public static final String DISTRICT_THEN = "district_then";
  public static final String RESIDENCE_DISTRICT = "residence_district";
  public static final String GENDER = "gender";
  public static final String GRADE = "grade";
  public static final String STAGE = "stage";
  public static final String SCHEDULED_MINUTES = "scheduled_minutes";
  public static final String REPORTED_MINUTES = "reported_minutes";
  public static final String VALID_ABSENCE_MINUTES = "valid_absence_minutes";
  public static final String INVALID_ABSENCE_MINUTES = "invalid_absence_minutes";
  public static final String OTHER_ACTIVITY_MINUTES = "other_activity_minutes";
  public static final String ATTENDED_MINUTES = "attended_minutes";
  public static final String REDUCED_TIMETABLE = "reduced_timetable";
  public static final String ABSENCE_RATE = "absence_rate";
  public static final String ABSENCE_RATE_LOWER = "absence_rate_lower";
  public static final String ABSENCE_RATE_UPPER = "absence_rate_upper";
  public static final String REPORTING_RATE = "reporting_rate";
  public static final String ABSENCE_DAYS = "absence_days";
  public static final String ABSENCE_SPELLS = "absence_spells";
  public static final String LONGEST_SPELL_DAYS = "longest_spell_days";
  public static final String ABSENCE_BAND = "absence_band";
  public static final String HIGH_ABSENCE = "high_absence";
  public static final String LOW_ABSENCE = "low_absence";
  public static final String HIGH_ABSENCE_CERTAINTY = "high_absence_certainty";
  public static final String MEETS_MINIMUM_EXPOSURE = "meets_minimum_exposure";
  public static final String IN_POPULATION = "in_population";
  public static final String SCHOOLS_ATTENDED = "schools_attended";
  public static final String PUPILS = "pupils";
  public static final String PUPILS_ENROLLED = "pupils_enrolled";
  public static final String PUPILS_BELOW_EXPOSURE = "pupils_below_exposure";
  public static final String PUPILS_NO_DATA = "pupils_no_data";
  public static final String SHARE_OF_PUPILS = "share_of_pupils";
  public static final String LAST_DELIVERY = "last_delivery";
  public static final String TARGET_GROUP = "target_group";
  public static final String PERIOD = "period";
  public static final String HIGH_ABSENCE_PUPILS = "high_absence_pupils";
  public static final String HIGH_ABSENCE_PUPILS_LOWER = "high_absence_pupils_lower";
  public static final String HIGH_ABSENCE_PUPILS_UPPER = "high_absence_pupils_upper";
  public static final String HIGH_ABSENCE_SHARE = "high_absence_share";
  public static final String SHARE_LOW_CI = "share_low_ci";
  public static final String SHARE_HIGH_CI = "share_high_ci";
  public static final String LOW_ABSENCE_PUPILS = "low_absence_pupils";
  public static final String LOW_ABSENCE_SHARE = "low_absence_share";
  public static final String CHANGE_IN_PUPILS = "change_in_pupils";
  public static final String CHANGE_IN_SHARE = "change_in_share";
  public static final String CHANGE_FROM_SIZE = "change_from_size";
  public static final String CHANGE_FROM_SHARE = "change_from_share";
  public static final String CHANGE_IN_PUPILS_SINCE_FIRST_YEAR =
      "change_in_pupils_since_first_year";
  public static final String CHANGE_IN_SHARE_SINCE_FIRST_YEAR = "change_in_share_since_first_year";
  public static final String CHANGE_FROM_SIZE_SINCE_FIRST_YEAR =
      "change_from_size_since_first_year";
  public static final String CHANGE_FROM_SHARE_SINCE_FIRST_YEAR =
      "change_from_share_since_first_year";
  public static final String INDEX_FIRST_YEAR = "index_first_year";
  public static final String NEW_HIGH = "new_high";
  public static final String HIGH_LAST_YEAR_TOO = "high_last_year_too";
  public static final String MOSTLY_INVALID = "mostly_invalid";
  public static final String ENTRY_SCHOOL_YEAR = "entry_school_year";
  public static final String GRADE_AT_ENTRY = "grade_at_entry";
  public static final String PUPILS_AT_ENTRY = "pupils_at_entry";
  public static final String LEFT_CENSORED = "left_censored";
  public static final String FROM_SCHOOL_YEAR = "from_school_year";
  public static final String FROM_TERM = "from_term";
  public static final String TO_SCHOOL_YEAR = "to_school_year";
  public static final String TO_TERM = "to_term";
  public static final String FROM_BAND = "from_band";
  public static final String TO_BAND = "to_band";
  public static final String COMPARISON = "comparison";
  public static final String DENOMINATOR = "denominator";
  public static final String MINIMUM_EXPOSURE = "minimum_exposure";
  public static final String UNIT = "unit";
  public static final String IN_FORCE = "in_force";
  public static final String DELIVERY = "delivery";
  public static final String FILE_NAME = "file_name";
  public static final String LINE = "line";
  public static final String COLUMN = "column";
  public static final String CODE = "code";
  public static final String MESSAGE = "message";
  public static final String VALUE_SHAPE = "value_shape";
  public static final String KIND = "kind";
  public static final String STATUS = "status";
  public static final String PROFILE = "profile";
  public static final String ROWS_IN = "rows_in";
  public static final String ROWS_ACCEPTED = "rows_accepted";
  public static final String ROWS_QUARANTINED = "rows_quarantined";
  public static final String ROWS_SUPERSEDED = "rows_superseded";
  public static final String EXPORTED_AT = "exported_at";
  public static final String TABLE = "table";
  public static final String NUMBER = "number";
  public static final String BEFORE = "before";
  public static final String AFTER = "after";
  public static final String CAUSE = "cause";
  public static final String DELIVERY_NO = "delivery_no";
  public static final String START_DATE = "start_date";
  public static final String END_DATE = "end_date";
  public static final String LESSON_START = "lesson_start";
  public static final String LESSON_ID = "lesson_id";
  public static final String RECORD_ID = "record_id";
  public static final String ROW_GROUP = "row_group";
  public static final String IS_EVENT = "is_event";
  public static final String IS_PROTECTED = "is_protected";
  public static final String ISSUE_CODE = "issue_code";
  public static final String ISSUE_COLUMN = "issue_column";

  private Col() {}
}
