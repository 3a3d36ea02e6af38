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
 * @param code why the row is quarantined; null for a superseded row
 * @param contradicting deliveries that hold the same row with other values; empty for any other
 *     reason
 */
public record RowDecision(
    int deliveryNo, String kind, long line, IssueCode code, List<Integer> contradicting)
    implements Serializable {

  /** A row that an equal or newer one replaces. */
  public static RowDecision superseded(int deliveryNo, String kind, long line) {
    return new RowDecision(deliveryNo, kind, line, null, List.of());
  }

  /** Whether the row is set aside with an issue. */
  public boolean isQuarantined() {
    return code != null;
  }
}
