package rollcall.jobs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.ingest.Curated;
import rollcall.ingest.Curation;
import rollcall.ingest.Kind;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.ingest.RowSource;
import rollcall.rules.Rules;
import rollcall.table.Digest;

/** Parses what the intake found; a file that turns out to be spoilt is held. */
final class Parsing {
  private final Intake intake;
  private final SmallKindsStore smallKinds;
  private final PupilKey key;
  private final Path curatedFolder;
  private final Map<Integer, Delivery> parsed = new HashMap<>();
  private final Set<Integer> withErased = new HashSet<>();

  Parsing(Intake intake, SmallKindsStore smallKinds, PupilKey key, Path curatedFolder) {
    this.intake = intake;
    this.smallKinds = smallKinds;
    this.key = key;
    this.curatedFolder = curatedFolder;
  }

  /**
   * Parses everything that is to be read.
   *
   * @param rules tell how attendance is added up on the way
   * @return the ledger with what became of it
   */
  Ledger take(SparkSession spark, Ledger ledger, Profiles profiles, Rules rules) throws Exception {
    takeSmall();
    Digest sums = FileSums.of(smallKinds.terms(knownBefore(ledger), profiles), rules);
    try (Beside<List<Curated>> rosters =
        Beside.begin(() -> Curation.pupils(spark, sources(Kind.PUPILS), key, curatedFolder))) {
      note(Curation.attendance(spark, sources(Kind.ATTENDANCE), key, curatedFolder, sums));
      note(rosters.result());
    }
    Map<Integer, Delivery> anew = new HashMap<>();
    intake.again().stream().map(this::read).forEach(d -> anew.put(d.no(), d));
    return ledger
        .map(d -> anew.getOrDefault(d.no(), d))
        .with(Entries.holdWholeFiles(intake.fresh().stream().map(this::read).toList()));
  }

  /** What was read in which rows of erased pupils were left out. */
  List<Incoming> withErased() {
    return toRead().filter(one -> withErased.contains(one.delivery().no())).toList();
  }

  private Delivery read(Incoming one) {
    return parsed.getOrDefault(one.delivery().no(), one.delivery());
  }

  private Stream<Incoming> toRead() {
    return Stream.concat(intake.again().stream(), intake.fresh().stream())
        .filter(one -> one.source() != null);
  }

  /** Terms and other small kinds; the terms are needed to add attendance up. */
  private void takeSmall() {
    toRead()
        .filter(one -> SmallKindsStore.KINDS.contains(one.delivery().kind()))
        .forEach(one -> note(smallKinds.take(one.delivery(), one.source())));
  }

  private void note(Delivery small) {
    parsed.put(small.no(), small);
    if (small.rowsLeftOut() > 0) {
      withErased.add(small.no());
    }
  }

  private void note(List<Curated> curated) {
    Map<Integer, Curated> byNo = new HashMap<>();
    curated.forEach(c -> byNo.put(c.source().deliveryNo(), c));
    toRead()
        .map(Incoming::delivery)
        .filter(d -> byNo.containsKey(d.no()))
        .forEach(d -> note(d, byNo.get(d.no())));
  }

  private void note(Delivery delivery, Curated curated) {
    parsed.put(delivery.no(), Entries.parsed(delivery, curated));
    if (curated.rowsErased() > 0) {
      withErased.add(delivery.no());
    }
  }

  private List<Delivery> knownBefore(Ledger ledger) {
    return Stream.concat(
            ledger.deliveries().stream().filter(d -> !parsed.containsKey(d.no())),
            parsed.values().stream())
        .toList();
  }

  private List<RowSource> sources(Kind kind) {
    return toRead().map(Incoming::source).filter(source -> source.layout().kind() == kind).toList();
  }
}
