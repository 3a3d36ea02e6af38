package rollcall.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/** Reads small tables of a release again, without Spark. */
public final class FigureFile {
  private FigureFile() {}

  /**
   * All rows of a table of figures in memory, by school year and term where it is stored by term,
   * then by key. Dates are {@link java.time.LocalDate}.
   *
   * @param release the release's folder, from {@link Store#current()} or {@link
   *     ReleaseDraft#folder()}
   */
  public static List<Row> read(Path release, Table table) {
    return Failures.guard(
        "reading table " + table.name(),
        () -> {
          StructType schema = table.schema();
          List<Row> rows = new ArrayList<>();
          for (List<TableFile> part : ContentHash.filesByPart(release, table)) {
            addRows(part, table, schema, rows);
          }
          return rows;
        });
  }

  /**
   * Rows of a table with this text in its first key column; the others do not stay in memory.
   *
   * @param release as in {@link #read}
   */
  public static List<Row> rowsOf(Path release, Table table, String first) {
    return Failures.guard(
        "reading table " + table.name(),
        () -> {
          List<Row> rows = new ArrayList<>();
          int position = table.columns().indexOf(table.key().get(0));
          for (List<TableFile> part : ContentHash.filesByPart(release, table)) {
            try (SortedRows sorted = new SortedRows(part, table)) {
              for (RowCursor row = sorted.next(); row != null; row = sorted.next()) {
                if (first.equals(PlainType.STRING.value(row.key()[0]))) {
                  Object[] values = row.values();
                  values[position] = first;
                  rows.add(new GenericRowWithSchema(values, table.schema()));
                }
              }
            }
          }
          return rows;
        });
  }

  private static void addRows(List<TableFile> part, Table table, StructType schema, List<Row> rows)
      throws IOException {
    try (SortedRows sorted = new SortedRows(part, table)) {
      for (RowCursor row = sorted.next(); row != null; row = sorted.next()) {
        rows.add(new GenericRowWithSchema(row.values(), schema));
      }
    }
  }
}
