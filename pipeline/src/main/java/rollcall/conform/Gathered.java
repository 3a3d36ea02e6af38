package rollcall.conform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.table.SettledTerm;
import rollcall.table.Strip;

/** Everything that was delivered of one pupil, not yet judged. */
final class Gathered {
  final long key;
  final List<AttendanceRow> attendance = new ArrayList<>();
  final List<Strip> strips = new ArrayList<>();
  final List<RosterRow> rosters = new ArrayList<>();
  final List<SettledTerm> settled = new ArrayList<>();

  private Gathered(long key) {
    this.key = key;
  }

  /**
   * Pupils one after the other: only one is ever in memory.
   *
   * @param known sums and rosters, {@code rows} of attendance; both in order of the pupil's key as
   *     an unsigned number
   */
  static Iterator<Gathered> pupils(Iterator<InternalRow> known, Iterator<InternalRow> rows) {
    Standing one = new Standing(known);
    Standing other = new Standing(rows);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return one.row != null || other.row != null;
      }

      @Override
      public Gathered next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Gathered pupil = new Gathered(one.isBefore(other) ? one.key() : other.key());
        one.moveInto(pupil);
        other.moveInto(pupil);
        return pupil;
      }
    };
  }

  /** The row on which an iterator stands; null at its end. */
  private static final class Standing {
    private final Iterator<InternalRow> rows;
    private InternalRow row;

    Standing(Iterator<InternalRow> rows) {
      this.rows = rows;
      step();
    }

    private void step() {
      row = rows.hasNext() ? rows.next() : null;
    }

    long key() {
      return row.getLong(0);
    }

    boolean isBefore(Standing other) {
      return row != null && (other.row == null || Long.compareUnsigned(key(), other.key()) < 0);
    }

    void moveInto(Gathered pupil) {
      while (row != null && key() == pupil.key) {
        pupil.add(row);
        step();
      }
    }
  }

  private void add(InternalRow row) {
    if (!row.isNullAt(1)) {
      attendance.add(new AttendanceRow(row.getStruct(1, AttendanceRow.SCHEMA.size())));
    } else if (!row.isNullAt(2)) {
      strips.add(Strip.of(key, row.getStruct(2, Strip.SCHEMA.size())));
    } else if (!row.isNullAt(Pieces.SETTLED)) {
      settled.add(SettledTerm.of(key, row.getBinary(Pieces.SETTLED)));
    } else {
      rosters.add(new RosterRow(row.getStruct(3, RosterRow.SCHEMA.size())));
    }
  }

  Map<Integer, List<Strip>> stripsByTerm() {
    return strips.stream().collect(Collectors.groupingBy(Strip::termNo));
  }

  long tail() {
    if (!attendance.isEmpty()) {
      return attendance.get(0).pupilTail;
    }
    if (!strips.isEmpty()) {
      return strips.get(0).pupilTail();
    }
    return rosters.isEmpty() ? settled.get(0).pupilTail() : rosters.get(0).pupilTail;
  }
}
