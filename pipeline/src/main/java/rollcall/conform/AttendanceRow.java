package rollcall.conform;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.Minutes;
import rollcall.table.Work;

/** A row of attendance while it is judged against the other rows of its pupil in the term. */
final class AttendanceRow extends JudgedRow {
  static final String KIND = "attendance";

  /** Columns that are read, in order, beside the pupil's key. */
  static final StructType SCHEMA =
      new StructType()
          .add(Work.TERM_NO, DataTypes.IntegerType)
          .add(Col.PUPIL_TAIL, DataTypes.LongType)
          .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
          .add(Col.DELIVERY_NO, DataTypes.IntegerType)
          .add(Col.LINE, DataTypes.LongType)
          .add(Col.START_DATE, DataTypes.DateType)
          .add(Col.END_DATE, DataTypes.DateType)
          .add(Col.LESSON_START, DataTypes.IntegerType)
          .add(Col.LESSON_ID, DataTypes.StringType)
          .add(Col.IS_EVENT, DataTypes.BooleanType)
          .add(Col.SCHEDULED_MINUTES, DataTypes.LongType)
          .add(Col.REPORTED_MINUTES, DataTypes.LongType)
          .add(Col.VALID_ABSENCE_MINUTES, DataTypes.LongType)
          .add(Col.INVALID_ABSENCE_MINUTES, DataTypes.LongType)
          .add(Col.OTHER_ACTIVITY_MINUTES, DataTypes.LongType)
          .add(Work.SUPERSEDED, DataTypes.BooleanType);

  final int termNo;
  final long pupilTail;
  final String school;
  final int start;
  final int end;
  final Integer lessonStart;
  final String lessonId;
  final boolean isEvent;
  final Minutes minutes;
  final boolean tellsReporting;

  /** A row of {@link #SCHEMA}; where reporting is not delivered all minutes count as reported. */
  AttendanceRow(InternalRow row) {
    super(row.getInt(3), row.getLong(4));
    termNo = row.getInt(0);
    pupilTail = row.getLong(1);
    school = row.getUTF8String(2).toString();
    start = row.getInt(5);
    end = row.getInt(6);
    lessonStart = row.isNullAt(7) ? null : row.getInt(7);
    lessonId = row.isNullAt(8) ? null : row.getUTF8String(8).toString();
    isEvent = row.getBoolean(9);
    tellsReporting = !row.isNullAt(11);
    minutes =
        new Minutes(
            row.getLong(10),
            row.getLong(tellsReporting ? 11 : 10),
            row.getLong(12),
            row.getLong(13),
            row.getLong(14));
    if (row.getBoolean(15)) {
      supersede();
    }
  }

  @Override
  String kind() {
    return KIND;
  }

  @Override
  int termNo() {
    return termNo;
  }

  @Override
  String school() {
    return school;
  }

  boolean isWindow() {
    return start != end;
  }

  /** Whether the minutes are those of one date. */
  boolean isDated() {
    return !isWindow() && !isEvent;
  }
}
