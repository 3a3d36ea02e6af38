package rollcall.table;

import static rollcall.table.Col.*;

/** Tables about what was delivered, and the rows as read from it. */
public final class DeliveryTables {
  /** One row per file and kind with its four row counts; rows_in is the sum of the other three. */
  public static final Table DELIVERIES =
      Table.of("deliveries", "delivered file x kind", DELIVERY, KIND, FILE_NAME)
          .with(
              STATUS,
              PROFILE,
              ROWS_IN,
              ROWS_ACCEPTED,
              ROWS_QUARANTINED,
              ROWS_SUPERSEDED,
              EXPORTED_AT);

  /**
   * What is wrong with the deliveries: one row per quarantined row, held file or warning, with the
   * school that can mend it; null where no single school is known.
   */
  public static final Table ISSUES =
      Table.of("issues", "problem of a file or row", DELIVERY, FILE_NAME, LINE, COLUMN, CODE)
          .with(MESSAGE, VALUE_SHAPE, SCHOOL_UNIT_CODE);

  /** Attendance rows as read, one per row of a file, usable or not; internal. */
  public static final Table ATTENDANCE_ROW =
      Table.of("attendance_row", "row of an attendance file", DELIVERY_NO, LINE)
          .with(
              PUPIL_KEY,
              PUPIL_TAIL,
              SCHOOL_UNIT_CODE,
              START_DATE,
              END_DATE,
              LESSON_START,
              LESSON_ID,
              RECORD_ID)
          .with(
              ROW_GROUP,
              SCHEDULED_MINUTES,
              REPORTED_MINUTES,
              VALID_ABSENCE_MINUTES,
              INVALID_ABSENCE_MINUTES)
          .with(OTHER_ACTIVITY_MINUTES, IS_EVENT, ISSUE_CODE, ISSUE_COLUMN, VALUE_SHAPE);

  /** Enrolments as read, one per row of a file, usable or not; internal. */
  public static final Table ROSTER_ROW =
      Table.of("roster_row", "row of a pupils file", DELIVERY_NO, LINE)
          .with(
              PUPIL_KEY,
              PUPIL_TAIL,
              SCHOOL_UNIT_CODE,
              GRADE,
              GENDER,
              START_DATE,
              END_DATE,
              RESIDENCE_DISTRICT)
          .with(IS_PROTECTED, ISSUE_CODE, ISSUE_COLUMN, VALUE_SHAPE);

  private DeliveryTables() {}
}
