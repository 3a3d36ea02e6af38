package rollcall.report;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/** The values of one row of figures, read by column name. */
record Values(Row row) {

  /** A text; null where there is none. */
  String text(String column) {
    return (String) value(column);
  }

  /** A whole number; 0 where there is none. */
  long count(String column) {
    Long whole = whole(column);
    return whole == null ? 0 : whole;
  }

  /** A whole number; null where there is none. */
  Long whole(String column) {
    Object value = value(column);
    return value == null ? null : (Long) ((Number) value).longValue();
  }

  /** A number; null where there is none. */
  Double number(String column) {
    Object value = value(column);
    return value == null ? null : (Double) ((Number) value).doubleValue();
  }

  /** Whether the value is true; null is not. */
  boolean is(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** A date, whichever of the two date types the session gives; null where there is none. */
  LocalDate date(String column) {
    Object value = value(column);
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  Object value(String column) {
    return row.get(row.fieldIndex(column));
  }
}
