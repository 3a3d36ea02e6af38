package rollcall.conform;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import rollcall.table.DayMarks;

/** A strip while rows are added to it. */
final class StripSums {
  private final long pupilTail;
  private final DayMarks marks = DayMarks.none();
  private long rows;
  private long windows;
  private long events;
  private long scheduled;
  private long reported;
  private long valid;
  private long invalid;
  private long other;
  private boolean tellsReporting = true;
  private int lastDate = Integer.MIN_VALUE;

  StripSums(long pupilTail) {
    this.pupilTail = pupilTail;
  }

  void add(StripRow row) {
    rows++;
    windows += row.isWindow() ? 1 : 0;
    events += row.isEvent() ? 1 : 0;
    scheduled += row.scheduled();
    reported += row.reported();
    valid += row.valid();
    invalid += row.invalid();
    other += row.other();
    tellsReporting &= row.tellsReporting();
    lastDate = Math.max(lastDate, row.end());
    if (row.isDated()) {
      marks.mark(row.dayNo(), row.state());
    }
  }

  /** One of {@link Pieces}. */
  InternalRow strip(StripRow.Part part) {
    return Pieces.of(
        part.pupilKey(),
        Pieces.STRIP,
        new Object[] {
          pupilTail,
          part.school(),
          part.termNo(),
          part.deliveryNo(),
          part.inAsOf(),
          rows,
          windows,
          events,
          scheduled,
          reported,
          valid,
          invalid,
          other,
          tellsReporting,
          lastDate,
          UnsafeArrayData.fromPrimitiveArray(marks.words())
        });
  }
}
