package rollcall.ingest;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Col;
import rollcall.table.DaySet;

/**
 * What is seen of a delivery's rows while they are written: how many cannot be used, and the dates
 * of the usable ones.
 */
final class SeenRows {
  private final int end;
  private final int issue;
  private final int reported;
  private final int scheduled;
  private final int event;
  private long unusable;
  private final BitSet dates = new BitSet();
  private final BitSet reportedDates = new BitSet();

  /** Follows batches of these columns; those of another table than attendance have no dates. */
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
    DaySet.add(dates, date);
    if (isReported(batch, row)) {
      DaySet.add(reportedDates, date);
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

  /** Dates of usable rows; windows by their last one. */
  DaySet dates() {
    return DaySet.of(dates);
  }

  /** Dates of usable rows with reported minutes; an event is a report. */
  DaySet reportedDates() {
    return DaySet.of(reportedDates);
  }
}
