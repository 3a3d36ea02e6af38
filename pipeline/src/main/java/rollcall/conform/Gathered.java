package rollcall.conform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.table.Strip;

/** Everything that was delivered of one pupil, not yet judged. */
final class Gathered {
  final long key;
  final List<AttendanceRow> attendance = new ArrayList<>();
  final List<Strip> strips = new ArrayList<>();
  final List<RosterRow> rosters = new ArrayList<>();

  private Gathered(long key) {
    this.key = key;
  }

  /**
   * Pupils one after the other: only one is ever in memory.
   *
   * @param rows in order of the pupil's key, which comes first: then a row of attendance, a strip,
   *     or a row of a roster
   */
  static Iterator<Gathered> pupils(Iterator<InternalRow> rows) {
    return new Iterator<>() {
      private InternalRow next = rows.hasNext() ? rows.next() : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Gathered next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        Gathered pupil = new Gathered(next.getLong(0));
        while (next != null && next.getLong(0) == pupil.key) {
          pupil.add(next);
          next = rows.hasNext() ? rows.next() : null;
        }
        return pupil;
      }
    };
  }

  private void add(InternalRow row) {
    if (!row.isNullAt(1)) {
      attendance.add(new AttendanceRow(row.getStruct(1, AttendanceRow.SCHEMA.size())));
    } else if (!row.isNullAt(2)) {
      strips.add(Strip.of(key, row.getStruct(2, Strip.SCHEMA.size())));
    } else {
      rosters.add(new RosterRow(row.getStruct(3, RosterRow.SCHEMA.size())));
    }
  }

  long tail() {
    if (!attendance.isEmpty()) {
      return attendance.get(0).pupilTail;
    }
    return strips.isEmpty() ? rosters.get(0).pupilTail : strips.get(0).pupilTail();
  }

  Stream<JudgedRow> rows() {
    return Stream.concat(attendance.stream(), rosters.stream());
  }
}
