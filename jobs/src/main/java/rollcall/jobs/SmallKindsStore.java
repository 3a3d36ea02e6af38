package rollcall.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rollcall.inbox.Delivery;
import rollcall.inbox.DeliveryStatus;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;
import rollcall.ingest.Profile;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.ingest.RowIssue;
import rollcall.ingest.RowSource;
import rollcall.ingest.SmallDelivery;
import rollcall.ingest.SmallKinds;
import rollcall.rules.OutcomeRules;
import rollcall.table.DeliveryTables;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/** Small kinds of all deliveries, parsed once and kept in the store. */
final class SmallKindsStore {
  /** Files in which others look values up. */
  static final String REFERENCES = "references";

  static final Set<String> KINDS =
      Stream.of(Kind.values())
          .filter(Kind::isSmall)
          .map(Kind::word)
          .collect(Collectors.toUnmodifiableSet());

  private final Path curated;
  private final PupilKey key;
  private final OutcomeRules rules;

  /**
   * Small kinds of a store.
   *
   * @param rules by which rows of programmes hold
   */
  SmallKindsStore(Path curated, PupilKey key, OutcomeRules rules) {
    this.curated = curated;
    this.key = key;
    this.rules = rules;
  }

  /** Parses a new delivery; a spoilt one is held. */
  Delivery take(Delivery delivery, RowSource source) {
    SmallDelivery read = SmallDelivery.read(source, key);
    Delivery parsed =
        delivery.parsed(
            read.rowsIn(),
            read.issues().size(),
            read.rowsErased(),
            null,
            null,
            List.of(),
            read.write(source, curated));
    return Entries.heldIfSpoilt(parsed.with(Entries.warnings(read.oddities())), read.fault());
  }

  /** The terms that these deliveries tell, as far as they are accepted. */
  List<Term> terms(List<Delivery> deliveries, Profiles profiles) {
    return kinds(deliveries, profiles).terms();
  }

  /** The schools that these deliveries tell, as far as they are accepted. */
  List<SchoolEntry> schools(List<Delivery> deliveries, Profiles profiles) {
    return kinds(deliveries, profiles).schools();
  }

  private SmallKinds kinds(List<Delivery> deliveries, Profiles profiles) {
    List<Delivery> accepted =
        deliveries.stream().filter(d -> d.status() == DeliveryStatus.ACCEPTED).toList();
    List<SmallKinds.Dated> dated = new ArrayList<>();
    for (Delivery d : accepted) {
      if (KINDS.contains(d.kind())) {
        dated.add(
            new SmallKinds.Dated(d.no(), d.runNo(), SmallDelivery.load(curated, d.curatedFile())));
      }
    }
    Set<String> used = Set.copyOf(accepted.stream().map(Delivery::profile).distinct().toList());
    List<Profile> carriers =
        profiles.all().stream()
            .map(Profiles.Known::profile)
            .filter(profile -> used.contains(profile.name()))
            .toList();
    return SmallKinds.of(dated, carriers, rules);
  }

  /** What all accepted deliveries say together, and what became of their rows. */
  Reference reference(Ledger ledger, Profiles profiles) {
    SmallKinds kinds = kinds(ledger.deliveries(), profiles);
    Map<Integer, Map<String, Long>> fates = new HashMap<>();
    List<Row> issues = new ArrayList<>();
    for (SmallKinds.FileRows file : kinds.files()) {
      fates.put(
          file.deliveryNo(),
          Map.of(
              "accepted",
              file.accepted(),
              "quarantined",
              file.quarantined(),
              "superseded",
              file.superseded()));
      Delivery delivery = ledger.deliveries().get(file.deliveryNo() - 1);
      file.issues().forEach(issue -> issues.add(issueRow(delivery, issue)));
    }
    ledger.deliveries().stream()
        .filter(delivery -> delivery.kind().equals(REFERENCES))
        .forEach(
            delivery ->
                fates.put(
                    delivery.no(),
                    Map.of("accepted", delivery.rowsIn(), "quarantined", 0L, "superseded", 0L)));
    return new Reference(
        kinds.terms(),
        kinds.schools(),
        kinds.districts(),
        kinds.notes(),
        kinds.programmes(),
        fates,
        issues);
  }

  /** A row of {@link DeliveryTables#ISSUES}. */
  private static Row issueRow(Delivery delivery, RowIssue issue) {
    String where =
        "line " + issue.line() + (issue.column() == null ? "" : ", column " + issue.column());
    String shape = issue.valueShape() == null ? "" : " (shape " + issue.valueShape() + ")";
    return RowFactory.create(
        delivery.sha256(),
        delivery.fileName(),
        issue.line(),
        issue.column(),
        issue.code().name(),
        where + ": " + issue.code().meaning() + shape,
        issue.valueShape());
  }
}
