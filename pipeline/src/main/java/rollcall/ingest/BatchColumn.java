package rollcall.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import rollcall.table.Col;

/**
 * One column of a batch and how a row fills it.
 *
 * @param vector used again for every batch
 */
record BatchColumn(OnHeapColumnVector vector, Filler filler) {

  /** Puts one value of a row into its place in the vector. */
  interface Filler {
    void put(ParsedRow row, int at);
  }

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry(Col.SCHOOL_UNIT_CODE, Field.SCHOOL_UNIT_CODE),
          Map.entry(Col.START_DATE, Field.START_DATE),
          Map.entry(Col.END_DATE, Field.END_DATE),
          Map.entry(Col.LESSON_START, Field.LESSON_START),
          Map.entry(Col.LESSON_ID, Field.LESSON_ID),
          Map.entry(Col.RECORD_ID, Field.RECORD_ID),
          Map.entry(Col.ROW_GROUP, Field.GROUP),
          Map.entry(Col.SCHEDULED_MINUTES, Field.SCHEDULED_MINUTES),
          Map.entry(Col.REPORTED_MINUTES, Field.REPORTED_MINUTES),
          Map.entry(Col.VALID_ABSENCE_MINUTES, Field.VALID_ABSENCE_MINUTES),
          Map.entry(Col.INVALID_ABSENCE_MINUTES, Field.INVALID_ABSENCE_MINUTES),
          Map.entry(Col.OTHER_ACTIVITY_MINUTES, Field.OTHER_ACTIVITY_MINUTES),
          Map.entry(Col.GRADE, Field.GRADE),
          Map.entry(Col.GENDER, Field.GENDER),
          Map.entry(Col.RESIDENCE_DISTRICT, Field.RESIDENCE_DISTRICT),
          Map.entry(Col.IS_PROTECTED, Field.PROTECTED));

  /** The column of this name; null where rows of the layout never have a value for it. */
  static BatchColumn of(StructField column, Layout layout) {
    OnHeapColumnVector vector = new OnHeapColumnVector(RowBatch.ROWS, column.dataType());
    return switch (column.name()) {
      case Col.LINE ->
          new BatchColumn(
              vector, (row, at) -> putLong(vector, at, row.line == 0 ? ParsedRow.NONE : row.line));
      case Col.PUPIL_KEY ->
          new BatchColumn(vector, (row, at) -> putPupil(vector, row, at, row.pupilKey));
      case Col.PUPIL_TAIL ->
          new BatchColumn(vector, (row, at) -> putPupil(vector, row, at, row.pupilTail));
      default -> {
        Field field = FIELDS.get(column.name());
        yield layout.canHold(field)
            ? new BatchColumn(vector, filler(vector, field, column.dataType()))
            : null;
      }
    };
  }

  /** A column that only rows with a problem fill. */
  static BatchColumn ofIssue(StructField column) {
    OnHeapColumnVector vector = new OnHeapColumnVector(RowBatch.ROWS, column.dataType());
    return new BatchColumn(
        vector,
        switch (column.name()) {
          case Col.ISSUE_CODE ->
              (row, at) -> putText(vector, at, row.issue == null ? null : utf8(row.issue.name()));
          case Col.ISSUE_COLUMN -> (row, at) -> putText(vector, at, utf8(row.issueColumn));
          default -> (row, at) -> putText(vector, at, utf8(row.shape));
        });
  }

  private static Filler filler(OnHeapColumnVector vector, Field field, DataType type) {
    int place = field.ordinal();
    if (field.isText()) {
      return (row, at) -> putText(vector, at, row.texts[place]);
    }
    if (type.equals(DataTypes.StringType)) {
      List<byte[]> words = field.words().stream().map(BatchColumn::utf8).toList();
      return (row, at) ->
          putText(vector, at, row.has(field) ? words.get((int) row.numbers[place]) : null);
    }
    if (type.equals(DataTypes.LongType)) {
      return (row, at) -> putLong(vector, at, row.numbers[place]);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return (row, at) -> putBoolean(vector, at, row.numbers[place]);
    }
    return (row, at) -> putInt(vector, at, row.numbers[place]);
  }

  private static void putPupil(OnHeapColumnVector vector, ParsedRow row, int at, long value) {
    putLong(vector, at, row.hasPupil ? value : ParsedRow.NONE);
  }

  private static void putLong(OnHeapColumnVector vector, int at, long value) {
    if (value == ParsedRow.NONE) {
      vector.putNull(at);
    } else {
      vector.putLong(at, value);
    }
  }

  private static void putInt(OnHeapColumnVector vector, int at, long value) {
    if (value == ParsedRow.NONE) {
      vector.putNull(at);
    } else {
      vector.putInt(at, (int) value);
    }
  }

  private static void putBoolean(OnHeapColumnVector vector, int at, long value) {
    if (value == ParsedRow.NONE) {
      vector.putNull(at);
    } else {
      vector.putBoolean(at, value == 1);
    }
  }

  private static void putText(OnHeapColumnVector vector, int at, byte[] text) {
    if (text == null) {
      vector.putNull(at);
    } else {
      vector.putByteArray(at, text, 0, text.length);
    }
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
