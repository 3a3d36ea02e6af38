package rollcall.publish;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Predicate;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/**
 * The rows of one file of a table of a release, one after the other, for a task.
 *
 * @param partition values of the columns that the file's folders hold
 */
public record StoredRows(String file, TreeMap<String, String> partition) implements Serializable {

  /** Files of the parts of a table with these names. */
  public static List<StoredRows> of(Path release, Table table, Predicate<String> wanted) {
    return Failures.guard(
        "reading table " + table.name(),
        () -> {
          List<StoredRows> files = new ArrayList<>();
          for (List<TableFile> part : ContentHash.filesByPart(release, table)) {
            for (TableFile file : part) {
              if (wanted.test(ContentHash.partName(file.partition()))) {
                files.add(of(file.path(), file.partition()));
              }
            }
          }
          return files;
        });
  }

  private static StoredRows of(Path path, Map<String, String> partition) {
    return new StoredRows(path.toString(), new TreeMap<>(partition));
  }

  /** Values in the order of the table's columns. */
  public Iterator<Object[]> rows(Table table) {
    try {
      return new Rows(RowCursor.open(new TableFile(Path.of(file), partition), table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows implements Iterator<Object[]> {
    private final RowCursor cursor;
    private boolean stands;

    Rows(RowCursor cursor) throws IOException {
      this.cursor = cursor;
      step();
    }

    private void step() throws IOException {
      stands = cursor.next();
      if (!stands) {
        cursor.close();
      }
    }

    @Override
    public boolean hasNext() {
      return stands;
    }

    @Override
    public Object[] next() {
      if (!stands) {
        throw new NoSuchElementException();
      }
      try {
        Object[] values = cursor.values();
        step();
        return values;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
