package rollcall.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rollcall.conform.DeliveryOrder;
import rollcall.fault.CrashPoint;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;
import rollcall.publish.FigureFile;
import rollcall.publish.ReleaseDraft;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.StoreLock;
import rollcall.report.Reports;
import rollcall.table.Boundaries;
import rollcall.table.ChangeTables;
import rollcall.table.FigureTables;
import rollcall.table.TermCalendar;

/** Makes a release of everything that the ledger accepts. */
final class ReleaseJob {
  private final Provision provision;
  private final SparkSession spark;
  private final StoreLock lock;
  private final Ledger ledger;
  private final Reference reference;
  private final ParsedFiles parsed;
  private final Guarding guarding;
  private final RunLog log;
  private final ManifestOf manifest;

  /** What became of the rows, and what guards found in it; null until it is known. */
  private Account account;

  private Findings findings;

  ReleaseJob(
      Provision provision,
      SparkSession spark,
      StoreLock lock,
      Ledger ledger,
      SmallKindsStore smallKinds,
      Guarding guarding,
      RunLog log) {
    this.provision = provision;
    this.spark = spark;
    this.lock = lock;
    this.ledger = ledger;
    this.reference = smallKinds.reference(ledger, provision.profiles());
    this.parsed = new ParsedFiles(spark, ledger, lock.store().curated());
    this.guarding = guarding;
    this.log = log;
    this.manifest = new ManifestOf(provision, ledger, spark.version(), Instant.now());
  }

  /** Whether anything differs from what the current release was made of. */
  boolean isNew() {
    return lock.store()
        .current()
        .map(ReleaseManifest::read)
        .map(m -> !m.inputsFingerprint().equals(provision.fingerprint(ledger)))
        .orElse(true);
  }

  /** The current release, when there is nothing new. */
  RunResult unchanged() {
    Path release = lock.store().current().orElseThrow();
    List<Row> trend = FigureFile.read(release, FigureTables.COHORT_TREND);
    return result(release, ReleaseManifest.read(release).contentHash(), false, trend);
  }

  /** The ledger, after a release with the rows that count in it. */
  Ledger ledger() {
    return account == null ? ledger : guarding.counted(ledger, account);
  }

  /**
   * Computes, writes and publishes a release.
   *
   * @throws AmbiguousOrder when files contradict each other and nothing tells which is newer
   * @throws GuardsFired when a delivery cannot count
   */
  RunResult publish() throws Exception {
    if (provision.request().demoKey()) {
      Keys.refuseDemoOutsideSample(reference.schools());
    }
    if (reference.terms().isEmpty()) {
      throw UserError.refused("Nothing to publish: no term is known; deliver a terms file.");
    }
    Computation.Basis basis = basis();
    try (ReleaseDraft draft = ReleaseDraft.open(lock, provision.fingerprint(ledger))) {
      Conforming.Checked checked = conformed(basis, lock.store().current().orElse(null));
      HeldFiles.refuseWithoutRows(ledger, account);
      CrashPoint.COUNTED.reached();
      ledger().write(draft.ledgerFolder());
      Computation.Outcome outcome;
      String contentHash;
      Ledgered accounts;
      try (Beside<Ledgered> accounting =
          Beside.begin(() -> accounts(checked).write(draft, lock, basis.calendar()))) {
        outcome = new Computation(basis, log).run(checked, draft, lock);
        contentHash = log.phase("hash", draft::contentHash);
        accounts = log.phase("account", accounting::result);
      }
      draft.settle(outcome.settlement());
      log.phase("changes", () -> changes(draft));
      ReportMaterial material = new ReportMaterial(provision, basis, outcome, accounts, reference);
      log.phase(
          "report",
          () -> {
            Reports.write(material.input(draft, contentHash), draft.reportFolder());
            CrashPoint.REPORTED.reached();
            return null;
          });
      Path release =
          log.phase(
              "publish",
              () -> draft.publish(manifest.of(draft, basis, contentHash, accounts, outcome)));
      return result(
          release, contentHash, true, outcome.figures().tables().get(FigureTables.COHORT_TREND));
    }
  }

  private Void changes(ReleaseDraft draft) {
    Path before = lock.store().current().orElse(null);
    Set<String> erased = provision.key().erased().pseudonyms();
    draft.writeFigures(
        ChangeTables.RELEASE_CHANGES, new ReleaseChanges(before, draft.folder(), erased).rows());
    return null;
  }

  /** After a check: whether a release would say anything. */
  boolean hasRows() {
    return HeldFiles.haveRows(ledger, account);
  }

  /** Reads and checks everything and publishes nothing. */
  Ledgered check() throws Exception {
    Conforming.Checked checked = conformed(basis(), null);
    return log.phase("account", () -> accounts(checked));
  }

  /** Rows conformed, beside what a release settled; null for none. */
  private Conforming.Checked conformed(Computation.Basis basis, Path current) throws Exception {
    List<Object> meaning =
        List.of(
            Version.program(),
            provision.loaded().effective(),
            basis.calendar(),
            reference.schools(),
            reference.districts(),
            basis.boundaryDate(),
            provision.keyInForce());
    return guarded(new Conforming(basis, parsed, log).checked(current, meaning));
  }

  private Conforming.Checked guarded(Conforming.Checked checked) throws GuardsFired {
    account = checked.account();
    if (reference.terms().isEmpty()) {
      // Without terms every row is outside of them, which says nothing against its file.
      findings = Findings.NONE;
      return checked;
    }
    findings = guarding.afterCheck(ledger, reference.schools(), account);
    if (findings.stop()) {
      checked.kept().unpersist();
      throw new GuardsFired(findings);
    }
    return checked;
  }

  /**
   * Files all of whose rows could be used need not be read for it, nor those of which an earlier
   * release kept the problems. Without a schools file nobody knew which school they name.
   */
  private Ledgered accounts(Conforming.Checked checked) {
    SettledRelease settled = checked.settled();
    Set<Integer> toRead = parsed.withIssues();
    if (!reference.schools().isEmpty()) {
      toRead.removeAll(settled.settling().known());
    }
    return new Ledgered(
        ledger,
        reference,
        checked,
        findings.warnings(ledger),
        settled.problems(toRead),
        parsed.of(Kind.ATTENDANCE, toRead),
        parsed.of(Kind.PUPILS, toRead));
  }

  /** What a release would be computed from. */
  Computation.Basis basis() {
    TermCalendar calendar = TermCalendar.of(reference.terms());
    LocalDate asOf = provision.asOf(ledger, calendar);
    Map<Integer, Integer> eventMinutes = new HashMap<>();
    Provision.accepted(ledger)
        .filter(d -> d.minutesPerDay() != null)
        .forEach(d -> eventMinutes.put(d.no(), d.minutesPerDay()));
    List<DeliveryOrder> orders =
        Provision.accepted(ledger).map(delivery -> order(delivery, calendar)).toList();
    return new Computation.Basis(
        () -> parsed.accepted(Kind.ATTENDANCE),
        () -> parsed.accepted(Kind.PUPILS),
        orders,
        eventMinutes,
        calendar,
        new Boundaries(reference.districts(), reference.schools()),
        provision.boundaryDate(asOf),
        asOf,
        provision.rules(),
        new ProgrammeTables(
            reference.programmes(), reference.notes(), provision.loaded().outcome()));
  }

  private DeliveryOrder order(Delivery d, TermCalendar calendar) {
    Long exported =
        d.exportedAt() == null
            ? null
            : ChronoUnit.MICROS.between(Instant.EPOCH, OffsetDateTime.parse(d.exportedAt()));
    String replaces = d.replaces() == null ? provision.rules().replaces() : d.replaces();
    return DeliveryOrder.of(
        d.no(), d.runNo(), exported, d.nameTime(), d.dates().last(calendar), d.rowsIn(), replaces);
  }

  private RunResult result(
      Path release, String contentHash, boolean published, List<Row> cohortTrend) {
    List<String> held =
        HeldFiles.of(ledger, provision.files()).stream().map(HeldFiles::message).toList();
    TrendLines trend = new TrendLines(cohortTrend);
    return new RunResult(
        release,
        contentHash,
        published,
        held,
        trend.lines(provision.rules().thresholds().highPercent()),
        trend.values());
  }
}
