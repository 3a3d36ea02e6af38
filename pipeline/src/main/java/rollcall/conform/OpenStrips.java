package rollcall.conform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;

/** Strips of one task while rows are added to them. */
final class OpenStrips {
  /** Strips that stay open; files come pupil by pupil or date by date. */
  private static final int MOST = 1 << 17;

  private final StripRow row;
  private final Map<StripRow.Part, StripSums> open = new HashMap<>();
  private StripRow.Part part;
  private StripSums sums;

  OpenStrips(StripRow row) {
    this.row = row;
  }

  /** Adds a row, if it is usable. Rows of the same strip mostly follow each other. */
  void add(InternalRow next) {
    row.read(next);
    if (row.isUsable()) {
      if (!row.isOf(part)) {
        part = row.part();
        sums = open.computeIfAbsent(part, p -> new StripSums(row.pupilTail()));
      }
      sums.add(row);
    }
  }

  boolean isFull() {
    return open.size() >= MOST;
  }

  /** Gives away all strips, as the pupil's key and the columns of a strip, and starts anew. */
  void drain(Consumer<Object[]> strips) {
    open.forEach((of, added) -> strips.accept(added.values(of)));
    open.clear();
    part = null;
  }
}
