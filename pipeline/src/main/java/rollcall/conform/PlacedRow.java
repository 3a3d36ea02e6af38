package rollcall.conform;

import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import rollcall.table.Col;
import rollcall.table.ScannedRows;
import rollcall.table.Work;

/** Where a usable attendance row stands; one object for all rows of a task. */
final class PlacedRow {
  private final Columns columns;
  private InternalRow row;
  private Place place;
  private UTF8String school;
  private UTF8String group;

  /**
   * A school in a term, or one of its classes.
   *
   * @param group null where the row names no class, and for all where classes do not matter
   */
  record Place(int termNo, String school, String group) implements Serializable {}

  /**
   * What is read of the rows.
   *
   * @param at positions of the columns
   * @param byClass whether classes matter
   */
  record Columns(int[] at, boolean byClass, TermDays terms) implements Serializable {
    static Columns of(ScannedRows rows, boolean byClass, TermDays terms) {
      int[] at =
          rows.positions(
              Work.TERM_NO,
              Col.SCHOOL_UNIT_CODE,
              Col.ROW_GROUP,
              Col.START_DATE,
              Col.END_DATE,
              Col.DELIVERY_NO);
      return new Columns(at, byClass, terms);
    }
  }

  PlacedRow(Columns columns) {
    this.columns = columns;
  }

  void read(InternalRow next) {
    row = next;
  }

  boolean isInTerm() {
    return termNo() >= 0;
  }

  /** The row's place, if it is in a term. Rows of the same place mostly follow each other. */
  Place place() {
    UTF8String itsSchool = row.getUTF8String(columns.at[1]);
    UTF8String itsGroup = columns.byClass ? row.getUTF8String(columns.at[2]) : null;
    if (place == null
        || place.termNo() != termNo()
        || !itsSchool.equals(school)
        || !Objects.equals(itsGroup, group)) {
      school = itsSchool.clone();
      group = itsGroup == null ? null : itsGroup.clone();
      place = new Place(termNo(), school.toString(), group == null ? null : group.toString());
    }
    return place;
  }

  int deliveryNo() {
    return row.getInt(columns.at[5]);
  }

  /** First day of the row, counted from that of its term. */
  int first() {
    return columns.terms.dayNo(termNo(), row.getInt(columns.at[3]));
  }

  /** Last day of the row, counted from the first one of its term. */
  int last() {
    return columns.terms.dayNo(termNo(), row.getInt(columns.at[4]));
  }

  private int termNo() {
    return row.getInt(columns.at[0]);
  }
}
