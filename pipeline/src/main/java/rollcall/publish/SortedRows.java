package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/** The rows of one part of a table in order of its key, however many sorted files hold them. */
final class SortedRows implements Closeable {
  private final List<RowCursor> open = new ArrayList<>();
  private final PriorityQueue<Standing> queue =
      new PriorityQueue<>((left, right) -> KeyOrder.INSTANCE.compare(left.key, right.key));
  private Standing last;

  /** A cursor and the key of the row on which it stands. */
  private record Standing(RowCursor cursor, Object[] key) {}

  SortedRows(List<TableFile> files, Table table) throws IOException {
    try {
      for (TableFile file : files) {
        open.add(RowCursor.open(file, table));
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Steps to the next row.
   *
   * @return the cursor that stands on it, or null at the end
   * @throws IllegalStateException when a file is not sorted by the key, or a key occurs twice
   */
  RowCursor next() throws IOException {
    if (last == null) {
      for (RowCursor cursor : open) {
        enqueue(cursor);
      }
    } else {
      enqueue(last.cursor);
    }
    Standing next = queue.poll();
    if (next == null) {
      return null;
    }
    if (last != null && KeyOrder.INSTANCE.compare(last.key, next.key) >= 0) {
      throw new IllegalStateException(
          "File " + next.cursor.path() + " is not sorted by its key, or a key stands twice");
    }
    last = next;
    return next.cursor;
  }

  private void enqueue(RowCursor cursor) throws IOException {
    if (cursor.next()) {
      queue.add(new Standing(cursor, cursor.key()));
    }
  }

  @Override
  public void close() throws IOException {
    for (RowCursor cursor : open) {
      cursor.close();
    }
  }
}
