package rollcall.table;

import java.io.Serializable;
import java.util.List;
import rollcall.fault.IssueCode;

/**
 * A row of a file that does not count, as checks against terms, rosters and other deliveries
 * decided.
 *
 * @param kind attendance or pupils
 * @param termNo term of an attendance row; -1 outside every term and for a row of a roster
 * @param line line of the file on which the row starts
 * @param schoolUnitCode school that a quarantined or corrected row names; null where it names none,
 *     and for any other superseded row
 * @param code why the row is quarantined; null for a superseded row
 * @param contradicting deliveries that hold the same row with other values; empty for any other
 *     reason
 * @param isRepeated superseded because an equal row of the same delivery counts
 * @param isCorrected superseded by a newer delivery with other minutes of the same lesson, day or
 *     window, or without any of that date
 */
public record RowDecision(
    int deliveryNo,
    String kind,
    int termNo,
    long line,
    String schoolUnitCode,
    IssueCode code,
    List<Integer> contradicting,
    boolean isRepeated,
    boolean isCorrected)
    implements Serializable {

  /** A row that an equal or newer one replaces. */
  public static RowDecision superseded(int deliveryNo, String kind, int termNo, long line) {
    return new RowDecision(deliveryNo, kind, termNo, line, null, null, List.of(), false, false);
  }

  /** A row that an equal one of the same delivery replaces. */
  public static RowDecision repeated(int deliveryNo, String kind, int termNo, long line) {
    return new RowDecision(deliveryNo, kind, termNo, line, null, null, List.of(), true, false);
  }

  /** The same superseded row, which was corrected. */
  public RowDecision corrected(String school) {
    return new RowDecision(deliveryNo, kind, termNo, line, school, null, List.of(), false, true);
  }

  /** Whether the row is set aside with an issue. */
  public boolean isQuarantined() {
    return code != null;
  }
}
