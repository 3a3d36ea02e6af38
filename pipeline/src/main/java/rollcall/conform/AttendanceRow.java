package rollcall.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Minutes;
import rollcall.table.Work;

/** A row of attendance while it is judged against the other rows of its pupil in the term. */
final class AttendanceRow {
  final long pupilTail;
  final String school;
  final int deliveryNo;
  final long line;
  final int start;
  final int end;
  final Integer lessonStart;
  final String lessonId;
  final boolean isEvent;
  final Minutes minutes;
  final boolean tellsReporting;
  final boolean inAsOf;

  /** Null while the row counts. */
  private String decision;

  private IssueCode code;

  /** Columns that are read, in order; the first two are the key of a group. */
  static Column[] columns(Column inAsOf, Column superseded) {
    return new Column[] {
      col(Col.PUPIL_KEY),
      col(Work.TERM_NO),
      col(Col.PUPIL_TAIL),
      col(Col.SCHOOL_UNIT_CODE),
      col(Col.DELIVERY_NO),
      col(Col.LINE),
      unix_date(col(Col.START_DATE)),
      unix_date(col(Col.END_DATE)),
      col(Col.LESSON_START),
      col(Col.LESSON_ID),
      col(Col.IS_EVENT),
      col(Col.SCHEDULED_MINUTES),
      coalesce(col(Col.REPORTED_MINUTES), col(Col.SCHEDULED_MINUTES)),
      col(Col.VALID_ABSENCE_MINUTES),
      col(Col.INVALID_ABSENCE_MINUTES),
      col(Col.OTHER_ACTIVITY_MINUTES),
      col(Col.REPORTED_MINUTES).isNotNull(),
      inAsOf,
      superseded
    };
  }

  /** A row of {@link #columns}. */
  AttendanceRow(Row row) {
    pupilTail = row.getLong(2);
    school = row.getString(3);
    deliveryNo = row.getInt(4);
    line = row.getLong(5);
    start = row.getInt(6);
    end = row.getInt(7);
    lessonStart = row.getAs(8);
    lessonId = row.getString(9);
    isEvent = row.getBoolean(10);
    minutes =
        new Minutes(
            row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14), row.getLong(15));
    tellsReporting = row.getBoolean(16);
    inAsOf = row.getBoolean(17);
    if (row.getBoolean(18)) {
      supersede();
    }
  }

  boolean isWindow() {
    return start != end;
  }

  /** Whether the minutes are those of one date. */
  boolean isDated() {
    return !isWindow() && !isEvent;
  }

  boolean counts() {
    return decision == null;
  }

  void supersede() {
    decide(Decisions.SUPERSEDED, null);
  }

  void quarantine(IssueCode why) {
    decide(Decisions.QUARANTINED, why);
  }

  /** The first decision holds. */
  private void decide(String what, IssueCode why) {
    if (decision == null) {
      decision = what;
      code = why;
    }
  }

  String decision() {
    return decision;
  }

  IssueCode code() {
    return code;
  }
}
