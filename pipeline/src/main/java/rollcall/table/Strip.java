package rollcall.table;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of one pupil at one school in one term from one delivery, added up, with the dates as
 * marks. Strips of different deliveries, schools and pupils add up, so that a city's year of rows
 * is met once and leaves a few hundred thousand strips.
 *
 * @param inAsOf the rows end on or before the release's as-of date
 * @param schoolDays marks of the dates of this school
 * @param pupilDays marks of these dates, judged over all schools of the pupil
 */
public record Strip(
    long pupilKey,
    long pupilTail,
    String schoolUnitCode,
    int termNo,
    int deliveryNo,
    boolean inAsOf,
    Sums sums,
    DayMarks schoolDays,
    DayMarks pupilDays) {

  /** Columns of a strip as a row; {@link Work#PUPIL_MARKS} is null where it is the school's. */
  public static final StructType SCHEMA =
      new StructType()
          .add(Col.PUPIL_KEY, DataTypes.LongType)
          .add(Col.PUPIL_TAIL, DataTypes.LongType)
          .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
          .add(Work.TERM_NO, DataTypes.IntegerType)
          .add(Col.DELIVERY_NO, DataTypes.IntegerType)
          .add(Work.IN_AS_OF, DataTypes.BooleanType)
          .add(Work.ROWS, DataTypes.LongType)
          .add(Work.WINDOWS, DataTypes.LongType)
          .add(Work.EVENTS, DataTypes.LongType)
          .add(Col.SCHEDULED_MINUTES, DataTypes.LongType)
          .add(Col.REPORTED_MINUTES, DataTypes.LongType)
          .add(Col.VALID_ABSENCE_MINUTES, DataTypes.LongType)
          .add(Col.INVALID_ABSENCE_MINUTES, DataTypes.LongType)
          .add(Col.OTHER_ACTIVITY_MINUTES, DataTypes.LongType)
          .add(Work.REPORTING_DELIVERED, DataTypes.BooleanType)
          .add(Work.LAST_DATE, DataTypes.IntegerType)
          .add(Work.DAY_MARKS, DataTypes.createArrayType(DataTypes.LongType))
          .add(Work.PUPIL_MARKS, DataTypes.createArrayType(DataTypes.LongType));

  /** A row of {@link #SCHEMA}. */
  public static Strip of(Row row) {
    Minutes minutes =
        new Minutes(
            row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12), row.getLong(13));
    DayMarks school = marks(row, 16);
    return new Strip(
        row.getLong(0),
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getBoolean(5),
        new Sums(
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            minutes,
            row.getBoolean(14),
            row.getInt(15)),
        school,
        row.isNullAt(17) ? school : marks(row, 17));
  }

  /** The strip as a row of {@link #SCHEMA}. */
  public Row asRow() {
    Minutes minutes = sums.minutes();
    return RowFactory.create(
        pupilKey,
        pupilTail,
        schoolUnitCode,
        termNo,
        deliveryNo,
        inAsOf,
        sums.rows(),
        sums.windows(),
        sums.events(),
        minutes.scheduled(),
        minutes.reported(),
        minutes.valid(),
        minutes.invalid(),
        minutes.other(),
        sums.reportingDelivered(),
        sums.lastDate(),
        schoolDays.words(),
        pupilDays.words());
  }

  private static DayMarks marks(Row row, int column) {
    List<Long> words = row.getList(column);
    return DayMarks.of(words.stream().mapToLong(Long::longValue).toArray());
  }
}
