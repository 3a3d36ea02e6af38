package rollcall.conform;

import java.util.List;
import rollcall.fault.IssueCode;
import rollcall.table.RowDecision;

/** A row of a file while it is judged against other rows of its pupil. */
abstract class JudgedRow {
  final int deliveryNo;
  final long line;
  private RowDecision decision;

  JudgedRow(int deliveryNo, long line) {
    this.deliveryNo = deliveryNo;
    this.line = line;
  }

  /** Kind of the file. */
  abstract String kind();

  /** Position of the term of a row of attendance; -1 outside every term and for a roster. */
  abstract int termNo();

  /** Code of the school that the row names; null where it names none. */
  abstract String school();

  boolean counts() {
    return decision == null;
  }

  void supersede() {
    decide(RowDecision.superseded(deliveryNo, kind(), termNo(), line));
  }

  /** An equal row counts in the place of this one. */
  void supersedeBy(JudgedRow equal) {
    decide(
        equal.deliveryNo == deliveryNo
            ? RowDecision.repeated(deliveryNo, kind(), termNo(), line)
            : RowDecision.superseded(deliveryNo, kind(), termNo(), line));
  }

  void quarantine(IssueCode why) {
    quarantine(why, List.of());
  }

  void quarantine(IssueCode why, List<Integer> contradicting) {
    decide(
        new RowDecision(
            deliveryNo, kind(), termNo(), line, school(), why, contradicting, false, false));
  }

  /** What superseded the row says something else of the term, or nothing at all. */
  void correct() {
    decision = decision.corrected(school());
  }

  /** Whether another row than a copy in the same delivery replaces it. */
  boolean isSuperseded() {
    return decision != null && !decision.isQuarantined() && !decision.isRepeated();
  }

  /** The first decision holds. */
  private void decide(RowDecision first) {
    if (decision == null) {
      decision = first;
    }
  }

  /** Null while the row counts. */
  RowDecision decision() {
    return decision;
  }
}
