package rollcall.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Col;

/** The last dates among the usable rows of an attendance delivery. */
final class LastDates {
  private static final int NEVER = Integer.MIN_VALUE;

  private final int end;
  private final int issue;
  private final int reported;
  private final int scheduled;
  private final int event;
  private int last = NEVER;
  private int lastReported = NEVER;

  /** Follows batches of these columns; those of another table than attendance have no last date. */
  LastDates(StructType schema) {
    boolean attendance = Arrays.asList(schema.fieldNames()).contains(Col.REPORTED_MINUTES);
    this.end = attendance ? schema.fieldIndex(Col.END_DATE) : -1;
    this.issue = attendance ? schema.fieldIndex(Col.ISSUE_CODE) : -1;
    this.reported = attendance ? schema.fieldIndex(Col.REPORTED_MINUTES) : -1;
    this.scheduled = attendance ? schema.fieldIndex(Col.SCHEDULED_MINUTES) : -1;
    this.event = attendance ? schema.fieldIndex(Col.IS_EVENT) : -1;
  }

  void follow(ColumnarBatch batch) {
    if (end < 0) {
      return;
    }
    ColumnVector ends = batch.column(end);
    ColumnVector issues = batch.column(issue);
    for (int row = 0; row < batch.numRows(); row++) {
      if (issues.isNullAt(row)) {
        int date = ends.getInt(row);
        last = Math.max(last, date);
        if (date > lastReported && isReported(batch, row)) {
          lastReported = date;
        }
      }
    }
  }

  private boolean isReported(ColumnarBatch batch, int row) {
    if (batch.column(event).getBoolean(row)) {
      return true;
    }
    ColumnVector minutes =
        batch.column(batch.column(reported).isNullAt(row) ? scheduled : reported);
    return minutes.getLong(row) > 0;
  }

  /** Null where no row is usable. */
  LocalDate last() {
    return dateOf(last);
  }

  /** Null where no usable row has reported minutes; an event is a report. */
  LocalDate lastReported() {
    return dateOf(lastReported);
  }

  private static LocalDate dateOf(int day) {
    return day == NEVER ? null : LocalDate.ofEpochDay(day);
  }
}
