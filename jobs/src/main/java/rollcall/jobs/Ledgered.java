package rollcall.jobs;

import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import rollcall.fault.IssueCode;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.StoreLock;
import rollcall.report.IssueCount;
import rollcall.table.Col;
import rollcall.table.DeliveryTables;
import rollcall.table.SchoolEntry;

/** Writes the issues and deliveries of a release and keeps what the report says of them. */
final class Ledgered {
  private final SparkSession spark;
  private final List<Delivery> deliveredFiles;
  private final Accounts accounts;
  private final Reference reference;
  private final Computation.Outcome outcome;
  private final Dataset<Row> attendance;
  private final Dataset<Row> rosters;
  private final List<IssueCount> issueCounts = new ArrayList<>();
  private Dataset<Row> issues;
  private List<Row> deliveries = List.of();

  Ledgered(
      SparkSession spark,
      Ledger ledger,
      Reference reference,
      Computation.Outcome outcome,
      Dataset<Row> attendance,
      Dataset<Row> rosters) {
    this.spark = spark;
    this.deliveredFiles = ledger.deliveries();
    this.accounts = new Accounts(spark, deliveredFiles);
    this.reference = reference;
    this.outcome = outcome;
    this.attendance = attendance;
    this.rosters = rosters;
  }

  /** Computes both tables. */
  Ledgered compute() {
    Dataset<Row> decisions = Accounts.decisions(outcome.conformed(), outcome.rosters());
    List<Row> small = new ArrayList<>(FileIssues.of(deliveredFiles));
    small.addAll(reference.issues());
    List<String> registered =
        reference.schools().stream().map(SchoolEntry::code).distinct().toList();
    small.addAll(accounts.warnings(outcome.conformed(), outcome.rosters(), registered));
    issues =
        accounts
            .rowIssues(attendance, rosters, decisions)
            .unionByName(spark.createDataFrame(small, DeliveryTables.ISSUES.schema()))
            .localCheckpoint();
    count(small);
    deliveries =
        accounts.deliveryRows(
            accounts.fates(outcome.conformed(), outcome.rosters(), decisions, attendance, rosters),
            reference.fates());
    return this;
  }

  /** Writes both tables. */
  Ledgered write(ReleaseDraft draft, StoreLock lock) {
    Path work = lock.work(DeliveryTables.ISSUES.name());
    issues
        .coalesce(1)
        .sortWithinPartitions(DeliveryTables.ISSUES.keyColumns())
        .write()
        .mode("overwrite")
        .parquet(work.toString());
    draft.adopt(DeliveryTables.ISSUES, work);
    draft.writeFigures(DeliveryTables.DELIVERIES, deliveries);
    return this;
  }

  /** The first issues in order of file and line. */
  List<Row> first(int most) {
    return issues.sort(Col.FILE_NAME, Col.LINE).limit(most).collectAsList();
  }

  private void count(List<Row> small) {
    Map<String, String> fileMessages = new HashMap<>();
    small.forEach(
        row -> fileMessages.put(row.getString(1) + "/" + row.getString(4), row.getString(5)));
    for (Row row :
        issues.groupBy(Col.CODE, Col.FILE_NAME).agg(functions.count(lit(1))).collectAsList()) {
      IssueCode code = IssueCode.valueOf(row.getString(0));
      String message =
          code.scope() == IssueCode.Scope.ROW
              ? null
              : fileMessages.get(row.getString(1) + "/" + row.getString(0));
      issueCounts.add(new IssueCount(code, row.getString(1), row.getLong(2), message));
    }
    issueCounts.sort(Comparator.comparing(IssueCount::code).thenComparing(IssueCount::fileName));
  }

  List<IssueCount> issueCounts() {
    return issueCounts;
  }

  List<Row> deliveries() {
    return deliveries;
  }

  Map<String, Long> issuesByCode() {
    Map<String, Long> byCode = new LinkedHashMap<>();
    issueCounts.forEach(count -> byCode.merge(count.code().name(), count.rows(), Long::sum));
    return byCode;
  }
}
