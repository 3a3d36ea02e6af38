package rollcall.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import rollcall.table.Table;

/**
 * Writes a table of any length whose rows come in no order: in files of so many rows, each sorted
 * by the table's key, which are put in order when they are read. No more than one file's rows are
 * in memory at once.
 */
public final class RowChunks {
  private static final int ROWS = 100_000;

  private RowChunks() {}

  /**
   * Writes the rows.
   *
   * @param folder see {@link StoreLock#work}; {@link ReleaseDraft#adopt} takes it over
   */
  public static void write(Path folder, Table table, Iterator<Row> rows) {
    int chunk = 0;
    while (rows.hasNext()) {
      List<Row> held = new ArrayList<>();
      while (held.size() < ROWS && rows.hasNext()) {
        held.add(rows.next());
      }
      String name = String.valueOf(chunk++);
      Failures.guard(
          "writing table " + table.name(), () -> FigureFolder.write(folder, table, held, name));
    }
  }
}
