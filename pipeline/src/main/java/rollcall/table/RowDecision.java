package rollcall.table;

import java.io.Serializable;
import java.util.List;
import rollcall.fault.IssueCode;

/**
 * A row of a file that does not count, as checks against terms, rosters and other deliveries
 * decided.
 *
 * @param kind attendance or pupils
 * @param line line of the file on which the row starts
 * @param schoolUnitCode school that a quarantined or corrected row names; null where it names none,
 *     and for any other superseded row
 * @param code why the row is quarantined; null for a superseded row
 * @param contradicting deliveries that hold the same row with other values; empty for any other
 *     reason
 * @param isRepeated superseded because an equal row of the same delivery counts
 * @param correctedTermNo term of a corrected row: superseded by a newer delivery with other minutes
 *     of the same lesson, day or window, or without any of that date; null for any other row
 */
public record RowDecision(
    int deliveryNo,
    String kind,
    long line,
    String schoolUnitCode,
    IssueCode code,
    List<Integer> contradicting,
    boolean isRepeated,
    Integer correctedTermNo)
    implements Serializable {

  /** A row that an equal or newer one replaces. */
  public static RowDecision superseded(int deliveryNo, String kind, long line) {
    return new RowDecision(deliveryNo, kind, line, null, null, List.of(), false, null);
  }

  /** A row that an equal one of the same delivery replaces. */
  public static RowDecision repeated(int deliveryNo, String kind, long line) {
    return new RowDecision(deliveryNo, kind, line, null, null, List.of(), true, null);
  }

  /** The same superseded row, which was corrected. */
  public RowDecision corrected(String school, int termNo) {
    return new RowDecision(deliveryNo, kind, line, school, null, List.of(), false, termNo);
  }

  /** Whether the minutes of the row were replaced by others or taken back. */
  public boolean isCorrected() {
    return correctedTermNo != null;
  }

  /** Whether the row is set aside with an issue. */
  public boolean isQuarantined() {
    return code != null;
  }
}
