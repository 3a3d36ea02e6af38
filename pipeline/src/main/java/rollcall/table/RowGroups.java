package rollcall.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * Rows that follow each other with the same key, one group at a time: only a group is ever in
 * memory.
 *
 * @param <T> what a group becomes
 */
public final class RowGroups<T> implements Iterator<T> {
  private final Iterator<Row> rows;
  private final Function<Row, Object> key;
  private final Function<List<Row>, T> result;
  private Row next;

  /**
   * Groups of rows.
   *
   * @param rows in order of the key
   */
  public RowGroups(Iterator<Row> rows, Function<Row, Object> key, Function<List<Row>, T> result) {
    this.rows = rows;
    this.key = key;
    this.result = result;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public T next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Object group = key.apply(next);
    List<Row> members = new ArrayList<>();
    while (next != null && key.apply(next).equals(group)) {
      members.add(next);
      next = rows.hasNext() ? rows.next() : null;
    }
    return result.apply(members);
  }
}
