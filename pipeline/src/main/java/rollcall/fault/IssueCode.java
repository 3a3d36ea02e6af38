package rollcall.fault;

/**
 * The closed list of what can be wrong with a delivery. Codes are written to the {@code issues}
 * table and never change their meaning; the text says how to mend the row or file.
 */
public enum IssueCode {
  UNKNOWN_LAYOUT(Scope.FILE, "no profile recognises the header"),
  MISSING_COLUMN(Scope.FILE, "a required column is missing"),
  DUPLICATE_COLUMN(Scope.FILE, "a column that is read occurs twice in the header"),
  ENCODING(Scope.FILE, "the bytes are not valid in the declared encoding"),
  MISSING_PAGE(Scope.FILE, "a page of a set of saved responses is missing"),
  TRUNCATED_GZIP(Scope.FILE, "the compressed file ends too early; deliver it again"),
  UNSAFE_ARCHIVE(
      Scope.FILE,
      "the packed file unpacks to more than a delivery can hold, or is made to mislead"),
  UNREADABLE_FILE(Scope.FILE, "the file cannot be read to its end as a table"),
  UNREADABLE_WORKBOOK(
      Scope.FILE, "the Excel workbook is damaged, protected, or of a kind that is not read"),
  AMBIGUOUS_ORDER(
      Scope.FILE, "two files of one run contradict each other and nothing says which is newer"),
  TOO_MANY_QUARANTINED(
      Scope.FILE, "more rows are quarantined than guards.quarantined_share of the rules allows"),
  TOO_FEW_ROWS(
      Scope.FILE, "a school has fewer rows than last time, more than guards.fewer_rows allows"),
  UNKNOWN_SCHOOL(
      Scope.FILE, "a school is in no schools file, and guards.unknown_school does not let it pass"),
  TOO_MANY_DUPLICATES(
      Scope.FILE, "more rows repeat another row than guards.duplicate_share of the rules allows"),
  TOO_MANY_CONFLICTS(
      Scope.FILE, "more rows contradict each other than guards.conflicting_share allows"),
  FIELD_COUNT(Scope.ROW, "the row has more or fewer fields than the header"),
  MISSING_VALUE(Scope.ROW, "a required value is empty"),
  STRAY_QUOTE(Scope.ROW, "a quotation mark stands inside a value or is not closed on the line"),
  SPREADSHEET_DAMAGE(
      Scope.ROW,
      "a spreadsheet program changed the value: a date, rounded digits or lost first zeros"),
  BAD_DATE(Scope.ROW, "the value is not a date in the expected pattern"),
  BAD_TIME(Scope.ROW, "the value is not a time of day as HH:MM"),
  BAD_NUMBER(Scope.ROW, "the value is no number that can stand here, such as whole minutes"),
  NEGATIVE_MINUTES(Scope.ROW, "minutes or kronor are below zero"),
  BAD_PUPIL_ID(
      Scope.ROW,
      "the value has the shape of a personal number and is not a valid one, or does not belong here"),
  UNKNOWN_CODE(Scope.ROW, "the value is not in the code list"),
  CONTROL_CHARACTER(Scope.ROW, "the value holds a control, direction or invisible character"),
  MIXED_SCRIPT(
      Scope.ROW,
      "a word of the value mixes scripts, or its letters look Latin and are not: type it anew"),
  VALUE_TOO_LONG(Scope.ROW, "the value is longer than 200 characters"),
  ABSENCE_OVER_REPORTED(Scope.ROW, "absent and other minutes exceed the reported minutes"),
  REPORTED_OVER_SCHEDULED(Scope.ROW, "reported minutes exceed the scheduled minutes"),
  WINDOW_REVERSED(Scope.ROW, "the end date lies before the start date"),
  DATE_OUTSIDE_TERM(Scope.ROW, "the date lies in no term of the terms file"),
  WINDOW_OUTSIDE_TERM(Scope.ROW, "the window does not lie inside one term of the terms file"),
  CONFLICTING_DUPLICATE(
      Scope.ROW, "the same pupil, school, date and lesson occurs with other values"),
  WINDOW_OVERLAP(
      Scope.ROW, "a window and other rows of the pupil and school count the same dates twice"),
  EXTRA_COLUMN(Scope.WARNING, "a column that the profile does not know is ignored"),
  UNVERIFIED_LENGTH(Scope.WARNING, "the last line has no end; the file may have been cut there"),
  HEADER_CASE(Scope.WARNING, "a column name differs from the profile in upper and lower case only"),
  PUPIL_NOT_IN_ROSTER(
      Scope.WARNING,
      "pupils with rows are in no pupils file and count with unknown gender and grade"),
  SCHOOL_NOT_IN_REGISTER(
      Scope.WARNING, "the school is in no schools file and counts in district 'unknown'"),
  MANY_QUARANTINED(Scope.WARNING, "a large share of the rows is quarantined"),
  FEW_ROWS(Scope.WARNING, "a school has far fewer rows than in its last delivery"),
  MANY_DUPLICATES(Scope.WARNING, "a large share of the rows repeats another row of the file"),
  MANY_CONFLICTS(Scope.WARNING, "a large share of the rows contradicts another row");

  /** What an issue costs: the whole file is held, one row is quarantined, or nothing. */
  public enum Scope {
    FILE,
    ROW,
    WARNING
  }

  private final Scope scope;
  private final String meaning;

  IssueCode(Scope scope, String meaning) {
    this.scope = scope;
    this.meaning = meaning;
  }

  public Scope scope() {
    return scope;
  }

  /** What is wrong, in one clause without any value. */
  public String meaning() {
    return meaning;
  }
}
