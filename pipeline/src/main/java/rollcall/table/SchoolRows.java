package rollcall.table;

import java.io.Serializable;

/**
 * Rows of one school in one delivery, and the dates on which they start.
 *
 * @param dates none where rows need not have one
 */
public record SchoolRows(String school, long rows, DaySet dates) implements Serializable {

  /** Rows and dates of both; they are of the same school. */
  public SchoolRows plus(SchoolRows more) {
    return new SchoolRows(school, rows + more.rows, dates.plus(more.dates));
  }

  /** The same dates with another number of rows. */
  public SchoolRows withRows(long other) {
    return new SchoolRows(school, other, dates);
  }
}
