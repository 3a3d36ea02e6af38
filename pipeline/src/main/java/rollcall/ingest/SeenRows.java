package rollcall.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Col;

/**
 * What is seen of a delivery's rows while they are written: how many cannot be used, and the last
 * dates among the usable ones.
 */
final class SeenRows {
  private static final int NEVER = Integer.MIN_VALUE;

  private final int end;
  private final int issue;
  private final int reported;
  private final int scheduled;
  private final int event;
  private long unusable;
  private int last = NEVER;
  private int lastReported = NEVER;

  /** Follows batches of these columns; those of another table than attendance have no last date. */
  SeenRows(StructType schema) {
    boolean attendance = Arrays.asList(schema.fieldNames()).contains(Col.REPORTED_MINUTES);
    this.end = attendance ? schema.fieldIndex(Col.END_DATE) : -1;
    this.issue = schema.fieldIndex(Col.ISSUE_CODE);
    this.reported = attendance ? schema.fieldIndex(Col.REPORTED_MINUTES) : -1;
    this.scheduled = attendance ? schema.fieldIndex(Col.SCHEDULED_MINUTES) : -1;
    this.event = attendance ? schema.fieldIndex(Col.IS_EVENT) : -1;
  }

  void follow(ColumnarBatch batch) {
    ColumnVector issues = batch.column(issue);
    for (int row = 0; row < batch.numRows(); row++) {
      if (!issues.isNullAt(row)) {
        unusable++;
      } else if (end >= 0) {
        followDate(batch, row);
      }
    }
  }

  private void followDate(ColumnarBatch batch, int row) {
    int date = batch.column(end).getInt(row);
    last = Math.max(last, date);
    if (date > lastReported && isReported(batch, row)) {
      lastReported = date;
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

  /** Rows that the reader could not use. */
  long unusable() {
    return unusable;
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
