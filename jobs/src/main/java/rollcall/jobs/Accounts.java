package rollcall.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.FigureRow;

/** The four row counts of each delivery, and warnings about whom and where it speaks of. */
final class Accounts {
  private final List<Delivery> deliveries;
  private final Account account;
  private final Map<Integer, Map<String, Long>> unusable;

  /**
   * Accounts of all deliveries.
   *
   * @param account rows that reached a pupil
   * @param unusable rows that the reader set aside, by delivery and issue code
   */
  Accounts(List<Delivery> deliveries, Account account, Map<Integer, Map<String, Long>> unusable) {
    this.deliveries = deliveries;
    this.account = account;
    this.unusable = unusable;
  }

  /** Quarantined rows by delivery and issue code. */
  Map<Integer, Map<String, Long>> quarantined() {
    Map<Integer, Map<String, Long>> all = new HashMap<>();
    for (Delivery d : deliveries) {
      Map<String, Long> codes = new HashMap<>(unusable.getOrDefault(d.no(), Map.of()));
      account.quarantined(d.no()).forEach((code, rows) -> codes.merge(code, rows, Long::sum));
      all.put(d.no(), codes);
    }
    return all;
  }

  /**
   * Pupils with rows who are in no pupils file and rows of schools in no schools file, by delivery,
   * as rows of {@link DeliveryTables#ISSUES}.
   *
   * @param registered codes of the schools file
   */
  List<Row> warnings(List<String> registered) {
    List<Row> warnings = new ArrayList<>();
    for (Delivery d : deliveries) {
      Long pupils = account.pupilsInNoRoster().get(d.no());
      if (pupils != null) {
        warnings.add(warning(d, IssueCode.PUPIL_NOT_IN_ROSTER, pupils + " pupils"));
      }
      account
          .rowsOfSchools(d.no())
          .forEach(
              (school, rows) -> {
                if (!registered.contains(school)) {
                  String what = rows + " rows, school " + school;
                  warnings.add(warning(d, IssueCode.SCHOOL_NOT_IN_REGISTER, what));
                }
              });
    }
    return warnings;
  }

  private static Row warning(Delivery delivery, IssueCode code, String what) {
    String message = code.meaning() + ": " + what;
    return RowFactory.create(
        delivery.sha256(), delivery.fileName(), null, null, code.name(), message, null);
  }

  /**
   * Rows of {@link DeliveryTables#DELIVERIES}. All readable rows of a held file are quarantined,
   * those of a duplicate or withdrawn one superseded.
   *
   * @param smallKinds counts by name for deliveries of small kinds
   */
  List<Row> deliveryRows(Map<Integer, Map<String, Long>> smallKinds) {
    return deliveries.stream()
        .map(d -> deliveryRow(d, smallKinds.getOrDefault(d.no(), fates(d.no()))))
        .toList();
  }

  private Map<String, Long> fates(int delivery) {
    long decided = account.quarantined(delivery).values().stream().mapToLong(n -> n).sum();
    long read = unusable.getOrDefault(delivery, Map.of()).values().stream().mapToLong(n -> n).sum();
    return Map.of(
        "accepted",
        account.accepted(delivery),
        "quarantined",
        decided + read,
        "superseded",
        account.superseded(delivery));
  }

  private static Row deliveryRow(Delivery d, Map<String, Long> fates) {
    boolean held = d.status() == DeliveryStatus.HELD;
    boolean counts = d.status() == DeliveryStatus.ACCEPTED;
    long accepted = counts ? fates.get("accepted") : 0;
    long quarantined = counts ? fates.get("quarantined") : held ? d.rowsIn() : 0;
    long superseded = counts ? fates.get("superseded") + d.rowsLeftOut() : held ? 0 : d.rowsIn();
    List<String> key = List.of(d.sha256(), d.kind(), d.fileName());
    return FigureRow.of(DeliveryTables.DELIVERIES.key(), key)
        .set(Col.STATUS, d.status().word())
        .set(Col.PROFILE, d.profile())
        .set(Col.ROWS_IN, d.rowsIn())
        .set(Col.ROWS_ACCEPTED, accepted)
        .set(Col.ROWS_QUARANTINED, quarantined)
        .set(Col.ROWS_SUPERSEDED, superseded)
        .set(Col.EXPORTED_AT, d.exportedAt())
        .as(DeliveryTables.DELIVERIES);
  }
}
