package rollcall.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** A row of a table of figures while it is filled on the driver, column by column. */
public final class FigureRow {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A row whose first columns, the key, have these values. */
  public static FigureRow of(List<String> key, List<?> values) {
    FigureRow row = new FigureRow();
    for (int i = 0; i < key.size(); i++) {
      row.set(key.get(i), values.get(i));
    }
    return row;
  }

  /** Sets one column. */
  public FigureRow set(String column, Object value) {
    values.put(column, value);
    return this;
  }

  /** A whole number that was set before. */
  public long number(String column) {
    return ((Number) values.get(column)).longValue();
  }

  /** Sets several columns. */
  public FigureRow setAll(Map<String, ?> more) {
    values.putAll(more);
    return this;
  }

  /**
   * The row in the table's order of columns.
   *
   * @throws IllegalStateException when a column was not set: null has to be said
   */
  public Row as(Table table) {
    Object[] ordered = new Object[table.columns().size()];
    for (int i = 0; i < ordered.length; i++) {
      String column = table.columns().get(i);
      if (!values.containsKey(column)) {
        throw new IllegalStateException(
            "Table " + table.name() + ": column " + column + " was not set");
      }
      ordered[i] = values.get(column);
    }
    return new GenericRowWithSchema(ordered, table.schema());
  }
}
