package rollcall.jobs;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;

/**
 * Rows of a delivery that guards look at.
 *
 * @param repeated rows that repeat another row of the delivery
 * @param conflicting quarantined rows that contradict another row
 * @param codes quarantined rows by issue code in words, as far as it is known; empty for none
 */
record RowCounts(long quarantined, long repeated, long conflicting, String codes) {

  /** What is known once the delivery is read. */
  static RowCounts read(Delivery d) {
    return new RowCounts(d.rowsUnusable(), 0, 0, "");
  }

  /** What is known once its rows are checked against terms and each other. */
  static RowCounts of(Delivery d, Account account) {
    Map<String, Long> codes = new TreeMap<>(account.quarantined(d.no()));
    long decided = codes.values().stream().mapToLong(rows -> rows).sum();
    return new RowCounts(
        d.rowsUnusable() + decided,
        account.repeated(d.no()),
        codes.getOrDefault(IssueCode.CONFLICTING_DUPLICATE.name(), 0L),
        codes.entrySet().stream()
            .map(code -> code.getKey() + " " + RunLog.grouped(code.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
