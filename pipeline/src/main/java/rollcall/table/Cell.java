package rollcall.table;

import java.util.Map;

/**
 * One cell with its keys and counts.
 *
 * @param values by name; a key that is not told is null
 */
public record Cell(Map<String, Object> values) {

  /** A key or count. */
  @SuppressWarnings("unchecked")
  public <T> T getAs(String name) {
    return (T) values.get(name);
  }

  /** A count. */
  public long number(String name) {
    return (Long) values.get(name);
  }
}
