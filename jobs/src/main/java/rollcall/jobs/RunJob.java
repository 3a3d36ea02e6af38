package rollcall.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import rollcall.fault.CrashPoint;
import rollcall.fault.UserError;
import rollcall.inbox.Fingerprints;
import rollcall.inbox.Inbox;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;
import rollcall.ingest.PupilKey;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/** The nightly job: deliveries in, one release of tables and reports out. */
final class RunJob implements Callable<RunResult> {
  private final RunRequest request;
  private final RunLog log;
  private final Decision decision;

  RunJob(RunRequest request, RunLog log) {
    this(request, log, Decision.NONE);
  }

  /**
   * A job that begins with another ledger than the store's.
   *
   * @param decision what a person decided about deliveries of earlier runs
   */
  RunJob(RunRequest request, RunLog log, Decision decision) {
    this.request = request;
    this.log = log;
    this.decision = decision;
  }

  @Override
  public RunResult call() throws Exception {
    log.note("rollcall " + Version.program());
    Definitions definitions = Definitions.of(request);
    Store store = Store.open(request.store());
    try (StoreLock lock = store.lock()) {
      CrashPoint.LOCKED.reached();
      PupilKey key = Keys.of(request, store.current().isEmpty(), log);
      Keys.refuseOther(store, key);
      Ledger before = decision.on(store, key, StoreLedger.read(lock, log));
      Orphans.remove(store, before);
      try {
        RunResult result =
            withIntake(
                lock,
                key,
                definitions,
                before,
                (release, taken) -> released(store, release, taken));
        Erasures.finish(lock, key, log);
        return result;
      } catch (UserError refusal) {
        Orphans.remove(store, before);
        throw refusal;
      }
    }
  }

  private RunResult released(Store store, Function<Ledger, ReleaseJob> release, Taken taken)
      throws Exception {
    Ledger ledger = guarded(taken.ledger(), taken.findings());
    while (true) {
      HeldFiles.refuseWhereUnusable(ledger, taken.files(), request.strict());
      try {
        ReleaseJob job = release.apply(ledger);
        RunResult result = job.isNew() ? job.publish() : job.unchanged();
        job.ledger().write(store.ledger());
        taken.fingerprints().write(store.ledger());
        CrashPoint.REMEMBERED.reached();
        return result;
      } catch (AmbiguousOrder tie) {
        ledger = HeldFiles.withTie(ledger, tie.deliveries());
      } catch (GuardsFired fired) {
        ledger = guarded(ledger, fired.findings());
      }
    }
  }

  private static Ledger guarded(Ledger ledger, Findings findings) {
    findings.refuseWhereFatal(ledger);
    return findings.heldIn(ledger);
  }

  /**
   * Reads and checks the inbox with a key that is forgotten; the store is one that is thrown away.
   */
  CheckReport check(int mostIssues) throws Exception {
    Definitions definitions = Definitions.of(request);
    Store store = Store.open(request.store());
    try (StoreLock lock = store.lock()) {
      return withIntake(
          lock,
          Keys.forgotten(),
          definitions,
          Ledger.empty(),
          (release, taken) -> checked(release, taken, mostIssues));
    }
  }

  /** Looks into the store as a run without an inbox would, and publishes nothing. */
  <T> T with(Use<T> use) throws Exception {
    Definitions definitions = Definitions.of(request);
    Store store = Store.openExisting(request.store());
    try (StoreLock lock = store.lock()) {
      PupilKey key = Keys.of(request, false, log);
      Keys.refuseOther(store, key);
      return withIntake(
          lock,
          key,
          definitions,
          StoreLedger.read(lock, log),
          (release, taken) -> use.of(release.apply(taken.ledger()), taken.ledger()));
    }
  }

  private static CheckReport checked(
      Function<Ledger, ReleaseJob> release, Taken taken, int mostIssues) throws Exception {
    Ledger ledger = taken.findings().heldIn(taken.ledger());
    boolean fatal = taken.findings().fatal();
    while (Provision.accepted(ledger).anyMatch(d -> d.kind().equals(Kind.ATTENDANCE.word()))) {
      try {
        ReleaseJob job = release.apply(ledger);
        Ledgered checked = job.check();
        return new CheckReport(
            ledger.deliveries(),
            checked.issueCounts(),
            checked.first(mostIssues),
            !fatal && job.hasRows());
      } catch (AmbiguousOrder tie) {
        ledger = HeldFiles.withTie(ledger, tie.deliveries());
      } catch (GuardsFired fired) {
        ledger = fired.findings().heldIn(ledger);
        fatal |= fired.findings().fatal();
      }
    }
    return new CheckReport(ledger.deliveries(), List.of(), List.of(), false);
  }

  /**
   * What the intake leaves.
   *
   * @param ledger the longer ledger
   * @param findings what guards found in it
   * @param files what lies in the inbox
   */
  private record Taken(
      Ledger ledger, Findings findings, List<InboxFile> files, Fingerprints fingerprints) {}

  /** What follows the intake, given how a release of a ledger is made. */
  private interface Afterwards<T> {
    T of(Function<Ledger, ReleaseJob> release, Taken taken) throws Exception;
  }

  private <T> T withIntake(
      StoreLock lock,
      PupilKey key,
      Definitions definitions,
      Ledger before,
      Afterwards<T> afterwards)
      throws Exception {
    long bytes = Inbox.bytes(request.inboxes());
    try (StartingSpark starting = StartingSpark.begin(lock.work("spark"), bytes)) {
      TakingIn in = new TakingIn(request, lock, key, definitions, before, log);
      Ledger parsed = in.take(starting);
      Guarding guarding = Guarding.of(parsed, before.nextNo(), in.smallKinds(), in.provision());
      Ledger ledger = guarding.opened(parsed);
      Findings findings =
          guarding.atIntake(
              ledger, in.smallKinds().schools(ledger.deliveries(), definitions.profiles()));
      SparkSession spark = starting.session();
      return afterwards.of(
          releasing ->
              new ReleaseJob(
                  in.provision(), spark, lock, releasing, in.smallKinds(), guarding, log),
          new Taken(ledger, findings, in.provision().files(), in.fingerprints()));
    }
  }
}
