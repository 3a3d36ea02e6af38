package rollcall.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rollcall.fault.IssueCode;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.rules.Guards.Severity;
import rollcall.table.DeliveryTables;

/**
 * What the guards of the rules found.
 *
 * @param under fingerprint of what they judged by
 */
record Findings(List<Finding> all, String under) {
  static final Findings NONE = new Findings(List.of(), null);

  /**
   * One guard that fires for one delivery.
   *
   * @param held code where it holds the delivery
   * @param warned code where it warns; null where the warning is given without the guard
   * @param message what was found and what to do, with numbers of rows alone
   */
  record Finding(
      int deliveryNo, Severity severity, IssueCode held, IssueCode warned, String message) {
    boolean stops() {
      return severity == Severity.HOLD || severity == Severity.FATAL;
    }
  }

  /** Whether a delivery cannot count. */
  boolean stop() {
    return all.stream().anyMatch(Finding::stops);
  }

  boolean fatal() {
    return all.stream().anyMatch(finding -> finding.severity() == Severity.FATAL);
  }

  /** The ledger with what cannot count held, and with it all that the same file feeds. */
  Ledger heldIn(Ledger ledger) {
    Map<Integer, List<Finding>> stopped =
        all.stream().filter(Finding::stops).collect(Collectors.groupingBy(Finding::deliveryNo));
    Map<String, List<Finding>> byFile =
        ledger.deliveries().stream()
            .filter(d -> stopped.containsKey(d.no()))
            .collect(Collectors.toMap(Delivery::sha256, d -> stopped.get(d.no()), (a, b) -> a));
    return ledger.map(
        d ->
            d.status() == DeliveryStatus.ACCEPTED && byFile.containsKey(d.sha256())
                ? held(d, byFile.get(d.sha256()))
                : d);
  }

  private Delivery held(Delivery d, List<Finding> findings) {
    String messages =
        findings.stream().map(Finding::message).distinct().collect(Collectors.joining("; "));
    return d.heldByGuard(findings.get(0).held().name(), messages, under);
  }

  /** Refuses a run of which the rules say that it must stop. */
  void refuseWhereFatal(Ledger ledger) {
    if (fatal()) {
      throw UserError.refused(
          "Nothing is published: a guard that the rules call fatal fires."
              + all.stream()
                  .filter(finding -> finding.severity() == Severity.FATAL)
                  .map(finding -> "\n" + message(finding, ledger))
                  .distinct()
                  .collect(Collectors.joining()));
    }
  }

  private static String message(Finding finding, Ledger ledger) {
    return ledger.deliveries().get(finding.deliveryNo() - 1).fileName()
        + ": "
        + finding.held()
        + ", "
        + finding.message();
  }

  /** Rows of {@link DeliveryTables#ISSUES} for deliveries that count in spite of a finding. */
  List<Row> warnings(Ledger ledger) {
    Set<List<Object>> told = new HashSet<>();
    return all.stream()
        .filter(finding -> finding.warned() != null)
        .filter(finding -> told.add(List.of(finding.deliveryNo(), finding.warned())))
        .map(finding -> warning(ledger.deliveries().get(finding.deliveryNo() - 1), finding))
        .toList();
  }

  private static Row warning(Delivery d, Finding finding) {
    return RowFactory.create(
        d.sha256(), d.fileName(), null, null, finding.warned().name(), finding.message(), null);
  }
}
