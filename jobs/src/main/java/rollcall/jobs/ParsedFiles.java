package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.ingest.Curation;
import rollcall.ingest.Kind;

/**
 * Parsed rows of a ledger's deliveries.
 *
 * @param folder folder of curated files
 */
record ParsedFiles(SparkSession spark, Ledger ledger, Path folder) {

  /** Rows of the accepted deliveries of one kind. */
  Dataset<Row> accepted(Kind kind) {
    return rows(kind, acceptedFiles(kind, Set.of()));
  }

  /** Files of the accepted deliveries of one kind, but for those of some deliveries. */
  List<String> acceptedFiles(Kind kind, Set<Integer> leftOut) {
    return files(kind, Provision.accepted(ledger).filter(d -> !leftOut.contains(d.no())));
  }

  /**
   * Deliveries with rows that could not be used. Those that a guard holds are among them: whoever
   * mends the file has to know its rows.
   */
  Set<Integer> withIssues() {
    return ledger.deliveries().stream()
        .filter(d -> d.status() == DeliveryStatus.ACCEPTED || d.heldUnder() != null)
        .filter(d -> d.rowsUnusable() > 0)
        .map(Delivery::no)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rows of these deliveries of one kind. */
  Dataset<Row> of(Kind kind, Set<Integer> deliveries) {
    return rows(
        kind, files(kind, ledger.deliveries().stream().filter(d -> deliveries.contains(d.no()))));
  }

  /** Rows of curated files of one kind. */
  Dataset<Row> rows(Kind kind, List<String> files) {
    return Curation.rows(spark, kind, files, folder);
  }

  private static List<String> files(Kind kind, Stream<Delivery> deliveries) {
    return deliveries.filter(d -> d.kind().equals(kind.word())).map(Delivery::curatedFile).toList();
  }
}
