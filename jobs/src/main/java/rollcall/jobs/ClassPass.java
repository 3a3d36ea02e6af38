package rollcall.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import rollcall.conform.TermDays;
import rollcall.table.Col;
import rollcall.table.ScannedRows;

/**
 * Adds up the absence of usable rows of some schools by class and term, one row after the other;
 * only sums leave the task.
 */
final class ClassPass
    implements FlatMapFunction<Iterator<InternalRow>, Map<ClassPass.ClassTerm, long[]>> {
  private static final long serialVersionUID = 1;

  /** Columns that are read. */
  static final List<String> COLUMNS =
      List.of(
          Col.SCHOOL_UNIT_CODE,
          Col.ROW_GROUP,
          Col.START_DATE,
          Col.END_DATE,
          Col.ISSUE_CODE,
          Col.IS_EVENT,
          Col.SCHEDULED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.INVALID_ABSENCE_MINUTES);

  /**
   * A class in a term.
   *
   * @param group null where rows name no class
   */
  record ClassTerm(String school, String group, int termNo) implements Serializable {}

  private final Set<String> schools;
  private final TermDays terms;
  private final int whole;
  private final int[] at;

  /**
   * A pass over rows with {@link #COLUMNS}.
   *
   * @param whole minutes whose multiples are round
   */
  ClassPass(Set<String> schools, TermDays terms, int whole, ScannedRows rows) {
    this.schools = schools;
    this.terms = terms;
    this.whole = whole;
    this.at = rows.positions(COLUMNS.toArray(String[]::new));
  }

  /** Absent minutes, rows of absence over a part of their minutes, and those of whole hours. */
  @Override
  public Iterator<Map<ClassTerm, long[]>> call(Iterator<InternalRow> rows) {
    Map<ClassTerm, long[]> sums = new HashMap<>();
    UTF8String last = null;
    String school = null;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      // Rows of a school mostly follow each other.
      UTF8String code = row.getUTF8String(at[0]);
      if (!Objects.equals(code, last)) {
        last = code == null ? null : code.copy();
        school = code == null || !schools.contains(code.toString()) ? null : code.toString();
      }
      if (school != null && row.isNullAt(at[4])) {
        add(row, school, sums);
      }
    }
    return List.of(sums).iterator();
  }

  private void add(InternalRow row, String school, Map<ClassTerm, long[]> sums) {
    int termNo = terms.termNo(row.getInt(at[2]), row.getInt(at[3]));
    if (termNo < 0) {
      return;
    }
    String group = row.isNullAt(at[1]) ? null : row.getUTF8String(at[1]).toString();
    long scheduled = row.getLong(at[6]);
    long absent = orZero(row, at[7]) + orZero(row, at[8]);
    // A timetable that is round itself makes absence round and tells nothing.
    boolean partly =
        absent > 0 && absent < scheduled && scheduled % whole != 0 && !row.getBoolean(at[5]);
    long[] sum = sums.computeIfAbsent(new ClassTerm(school, group, termNo), term -> new long[3]);
    sum[0] += absent;
    sum[1] += partly ? 1 : 0;
    sum[2] += partly && absent % whole == 0 ? 1 : 0;
  }

  private static long orZero(InternalRow row, int column) {
    return row.isNullAt(column) ? 0 : row.getLong(column);
  }

  /** The sums of two tasks. */
  static Map<ClassTerm, long[]> added(Map<ClassTerm, long[]> sums, Map<ClassTerm, long[]> more) {
    more.forEach((term, sum) -> sums.merge(term, sum, ClassPass::added));
    return sums;
  }

  private static long[] added(long[] first, long[] second) {
    return new long[] {first[0] + second[0], first[1] + second[1], first[2] + second[2]};
  }
}
