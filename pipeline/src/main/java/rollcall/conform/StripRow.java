package rollcall.conform;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;

/** An attendance row that is about to be added to its strip; one object for all rows of a task. */
final class StripRow {
  /** Columns that are read. */
  static final String[] COLUMNS = {
    Col.PUPIL_KEY,
    Col.PUPIL_TAIL,
    Col.SCHOOL_UNIT_CODE,
    Col.START_DATE,
    Col.END_DATE,
    Col.DELIVERY_NO,
    Col.IS_EVENT,
    Col.SCHEDULED_MINUTES,
    Col.REPORTED_MINUTES,
    Col.VALID_ABSENCE_MINUTES,
    Col.INVALID_ABSENCE_MINUTES,
    Col.OTHER_ACTIVITY_MINUTES,
    Col.ISSUE_CODE
  };

  private final int[] at;
  private final TermDays terms;
  private final Rules rules;
  private InternalRow row;
  private int start;
  private int end;
  private int termNo;

  /** What a strip is of. */
  record Part(long pupilKey, UTF8String school, int termNo, int deliveryNo) {}

  /**
   * Rows of a task.
   *
   * @param at positions of {@link #COLUMNS}
   */
  StripRow(int[] at, TermDays terms, Rules rules) {
    this.at = at;
    this.terms = terms;
    this.rules = rules;
  }

  void read(InternalRow next) {
    row = next;
    if (isUsable()) {
      start = next.getInt(at[3]);
      end = next.getInt(at[4]);
      termNo = terms.termNo(start, end);
    }
  }

  boolean isUsable() {
    return row.isNullAt(at[12]);
  }

  /** Whether the row belongs to this part; no row belongs to null. */
  boolean isOf(Part part) {
    return part != null
        && part.pupilKey == row.getLong(at[0])
        && part.termNo == termNo
        && part.deliveryNo == row.getInt(at[5])
        && part.school.equals(row.getUTF8String(at[2]));
  }

  Part part() {
    UTF8String school = row.getUTF8String(at[2]).clone();
    return new Part(row.getLong(at[0]), school, termNo, row.getInt(at[5]));
  }

  long pupilTail() {
    return row.getLong(at[1]);
  }

  boolean isWindow() {
    return start != end;
  }

  boolean isEvent() {
    return row.getBoolean(at[6]);
  }

  int end() {
    return end;
  }

  long scheduled() {
    return row.getLong(at[7]);
  }

  boolean tellsReporting() {
    return !row.isNullAt(at[8]);
  }

  /** Where reporting is not delivered all minutes count as reported. */
  long reported() {
    return tellsReporting() ? row.getLong(at[8]) : scheduled();
  }

  long valid() {
    return row.getLong(at[9]);
  }

  long invalid() {
    return row.getLong(at[10]);
  }

  long other() {
    return row.getLong(at[11]);
  }

  /** Whether all minutes are those of one date of a term. */
  boolean isDated() {
    return termNo >= 0 && !isWindow() && !isEvent();
  }

  int dayNo() {
    return terms.dayNo(termNo, start);
  }

  /** State of the row's date, with its minutes alone. */
  long state() {
    long denominator = Absence.denominator(scheduled(), reported(), rules.denominator());
    if (denominator <= 0) {
      return DayMarks.UNREPORTED;
    }
    return Absence.atLeast(valid() + invalid(), denominator, rules.absenceDayPercent())
        ? DayMarks.ABSENT
        : DayMarks.TAUGHT;
  }
}
