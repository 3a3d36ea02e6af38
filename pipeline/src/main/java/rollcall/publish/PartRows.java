package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/** The rows of one school year and term of a table, in order of its key, one at a time. */
public final class PartRows implements Closeable {
  private final SortedRows rows;

  private PartRows(SortedRows rows) {
    this.rows = rows;
  }

  /**
   * Opens a part; one that the release does not have holds no rows.
   *
   * @param part school year and term as in 2021-22/VT
   */
  public static PartRows of(Path release, Table table, String part) {
    return Failures.guard(
        "reading table " + table.name(),
        () -> {
          List<TableFile> files =
              ReleaseLayout.files(ReleaseLayout.folder(release, table)).stream()
                  .filter(file -> ContentHash.partName(file.partition()).equals(part))
                  .toList();
          return new PartRows(new SortedRows(files, table));
        });
  }

  /** The values of the next row, in the order of the table's columns; null at the end. */
  public Object[] next() {
    try {
      RowCursor row = rows.next();
      return row == null ? null : row.values();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
