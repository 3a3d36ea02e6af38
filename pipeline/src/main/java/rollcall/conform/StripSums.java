package rollcall.conform;

import java.util.Arrays;
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

  /** The pupil's key and the columns of a strip. */
  Object[] values(StripRow.Part part) {
    Object[] values = {
      part.pupilKey(),
      pupilTail,
      part.school(),
      part.termNo(),
      part.deliveryNo(),
      rows,
      windows,
      events,
      scheduled,
      reported,
      valid,
      invalid,
      other,
      tellsReporting,
      lastDate
    };
    long[] words = marks.words();
    Object[] all = Arrays.copyOf(values, values.length + words.length);
    for (int word = 0; word < words.length; word++) {
      all[values.length + word] = words[word];
    }
    return all;
  }
}
