package rollcall.table;

import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of one pupil at one school in one term from one delivery, added up, with the dates as
 * marks. Strips of different deliveries, schools and pupils add up, so that a city's year of rows
 * is met once and leaves a few hundred thousand strips.
 *
 * @param schoolDays marks of the dates of this school
 * @param pupilDays marks of these dates, judged over all schools of the pupil
 */
public record Strip(
    long pupilKey,
    long pupilTail,
    String schoolUnitCode,
    int termNo,
    int deliveryNo,
    Sums sums,
    DayMarks schoolDays,
    DayMarks pupilDays) {

  /** Columns of the strip of a pupil who has one row a date, as a row beside the pupil's key. */
  public static final StructType SCHEMA = schema();

  /** The same columns after the pupil's key. */
  public static final StructType FILE_SCHEMA =
      new StructType(
          Stream.concat(
                  Stream.of(Dictionary.column(Col.PUPIL_KEY).field()), Stream.of(SCHEMA.fields()))
              .toArray(StructField[]::new));

  /** Where term and delivery stand in a row of {@link #SCHEMA}. */
  public static final int TERM_POSITION = 2;

  public static final int DELIVERY_POSITION = 3;

  private static final int MARKS = 14;

  private static StructType schema() {
    StructType schema =
        new StructType()
            .add(Col.PUPIL_TAIL, DataTypes.LongType)
            .add(Col.SCHOOL_UNIT_CODE, DataTypes.StringType)
            .add(Work.TERM_NO, DataTypes.IntegerType)
            .add(Col.DELIVERY_NO, DataTypes.IntegerType)
            .add(Work.ROWS, DataTypes.LongType)
            .add(Work.WINDOWS, DataTypes.LongType)
            .add(Work.EVENTS, DataTypes.LongType)
            .add(Col.SCHEDULED_MINUTES, DataTypes.LongType)
            .add(Col.REPORTED_MINUTES, DataTypes.LongType)
            .add(Col.VALID_ABSENCE_MINUTES, DataTypes.LongType)
            .add(Col.INVALID_ABSENCE_MINUTES, DataTypes.LongType)
            .add(Col.OTHER_ACTIVITY_MINUTES, DataTypes.LongType)
            .add(Work.REPORTING_DELIVERED, DataTypes.BooleanType)
            .add(Work.LAST_DATE, DataTypes.IntegerType);
    for (int word = 0; word < DayMarks.WORDS; word++) {
      schema = schema.add(Work.DAY_MARKS + word, DataTypes.LongType);
    }
    return schema;
  }

  /** A strip read from a row of {@link #SCHEMA}. */
  public static Strip of(long pupilKey, InternalRow row) {
    Minutes minutes =
        new Minutes(
            row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11));
    Sums sums =
        new Sums(
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            minutes,
            row.getBoolean(12),
            row.getInt(13));
    long[] words = new long[DayMarks.WORDS];
    for (int word = 0; word < words.length; word++) {
      words[word] = row.getLong(MARKS + word);
    }
    DayMarks days = DayMarks.of(words);
    return new Strip(
        pupilKey,
        row.getLong(0),
        row.getUTF8String(1).toString(),
        row.getInt(TERM_POSITION),
        row.getInt(DELIVERY_POSITION),
        sums,
        days,
        days);
  }

  /** Whether all its rows end on or before this day; rows on both sides are in different strips. */
  public boolean isIn(int asOf) {
    return sums.lastDate() <= asOf;
  }
}
