package rollcall.conform;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.rules.Rules;
import rollcall.table.ScannedRows;

/**
 * Adds attendance rows up to strips while they are read. Grain: pupil x school x term x delivery,
 * and a part of that where a task has met more pupils than it keeps in memory. The marks are right
 * where every row has its own date; {@link Entanglement} finds the others.
 */
final class Strips implements Iterator<InternalRow> {
  private final Iterator<InternalRow> rows;
  private final OpenStrips open;
  private final Queue<InternalRow> done = new ArrayDeque<>();

  private Strips(Iterator<InternalRow> rows, StripRow row) {
    this.rows = rows;
    this.open = new OpenStrips(row);
  }

  /** Strips of all usable rows, as {@link Pieces}. */
  static JavaRDD<InternalRow> of(Dataset<Row> attendance, TermDays terms, Rules rules) {
    ScannedRows scanned = ScannedRows.of(attendance, Stream.of(StripRow.COLUMNS));
    int[] positions = scanned.positions(StripRow.COLUMNS);
    return scanned
        .rows()
        .mapPartitions(rows -> new Strips(rows, new StripRow(positions, terms, rules)));
  }

  @Override
  public boolean hasNext() {
    while (done.isEmpty() && rows.hasNext()) {
      open.add(rows.next());
      if (open.isFull() || !rows.hasNext()) {
        open.drain(values -> done.add(piece(values)));
      }
    }
    return !done.isEmpty();
  }

  private static InternalRow piece(Object[] values) {
    return Pieces.of((Long) values[0], Pieces.STRIP, Arrays.copyOfRange(values, 1, values.length));
  }

  @Override
  public InternalRow next() {
    return done.remove();
  }
}
