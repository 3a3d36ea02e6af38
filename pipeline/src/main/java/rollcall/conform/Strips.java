package rollcall.conform;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import rollcall.rules.Rules;
import rollcall.table.ScannedRows;

/**
 * Adds attendance rows up to strips while they are read. Grain: pupil x school x term x delivery x
 * before or after as-of, and a part of that where a task has met more pupils than it keeps in
 * memory. The marks are right where every row has its own date; {@link Entanglement} finds the
 * others.
 */
final class Strips implements Iterator<InternalRow> {
  /** Strips that a task keeps open; files come pupil by pupil or date by date. */
  private static final int MOST_OPEN = 1 << 17;

  private final Iterator<InternalRow> rows;
  private final StripRow row;
  private final Map<StripRow.Part, StripSums> open = new HashMap<>();
  private final Queue<InternalRow> done = new ArrayDeque<>();
  private StripRow.Part part;
  private StripSums sums;

  private Strips(Iterator<InternalRow> rows, StripRow row) {
    this.rows = rows;
    this.row = row;
  }

  /**
   * Strips of all usable rows, as {@link Pieces}.
   *
   * @param asOf days since 1970; rows that end later make strips of their own
   */
  static JavaRDD<InternalRow> of(Dataset<Row> attendance, TermDays terms, Rules rules, int asOf) {
    ScannedRows scanned = ScannedRows.of(attendance, Stream.of(StripRow.COLUMNS));
    int[] positions = scanned.positions(StripRow.COLUMNS);
    return scanned
        .rows()
        .mapPartitions(rows -> new Strips(rows, new StripRow(positions, terms, rules, asOf)));
  }

  @Override
  public boolean hasNext() {
    while (done.isEmpty() && rows.hasNext()) {
      row.read(rows.next());
      if (row.isUsable()) {
        add();
      }
      if (open.size() >= MOST_OPEN || !rows.hasNext()) {
        finish();
      }
    }
    return !done.isEmpty();
  }

  /** Rows of the same part mostly follow each other. */
  private void add() {
    if (!row.isOf(part)) {
      part = row.part();
      sums = open.computeIfAbsent(part, p -> new StripSums(row.pupilTail()));
    }
    sums.add(row);
  }

  private void finish() {
    open.forEach((of, added) -> done.add(added.strip(of)));
    open.clear();
    part = null;
  }

  @Override
  public InternalRow next() {
    return done.remove();
  }
}
