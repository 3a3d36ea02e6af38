package rollcall.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import rollcall.fault.UserError;
import rollcall.inbox.Delivery;
import rollcall.inbox.Fingerprints;
import rollcall.inbox.Inbox;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.ingest.Kind;
import rollcall.ingest.Profiles;
import rollcall.ingest.PupilKey;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;
import rollcall.rules.RulesFile;

/** The nightly job: deliveries in, one release of tables and reports out. */
final class RunJob implements Callable<RunResult> {
  private final RunRequest request;
  private final RunLog log;

  RunJob(RunRequest request, RunLog log) {
    this.request = request;
    this.log = log;
  }

  @Override
  public RunResult call() throws Exception {
    log.note("rollcall " + Version.program());
    Definitions definitions = definitions();
    Store store = Store.open(request.store());
    try (StoreLock lock = store.lock()) {
      PupilKey key = Keys.of(request, store.current().isEmpty(), log);
      refuseOtherKey(store, key);
      Orphans.remove(store);
      try {
        return withIntake(
            lock, key, definitions, (release, taken) -> released(store, release, taken));
      } catch (UserError refusal) {
        Orphans.remove(store);
        throw refusal;
      }
    }
  }

  private RunResult released(Store store, Function<Ledger, ReleaseJob> release, Taken taken)
      throws Exception {
    Ledger ledger = taken.ledger();
    HeldFiles.refuseWhereUnusable(ledger, taken.files(), request.strict());
    RunResult result;
    try {
      ReleaseJob job = release.apply(ledger);
      result = job.isNew() ? job.publish() : job.unchanged();
    } catch (AmbiguousOrder tie) {
      ledger = HeldFiles.withTie(ledger, tie.deliveries());
      HeldFiles.refuseWhereUnusable(ledger, taken.files(), request.strict());
      result = release.apply(ledger).publish();
    }
    ledger.write(store.ledger());
    taken.fingerprints().write(store.ledger());
    return result;
  }

  /**
   * Reads and checks the inbox with a key that is forgotten; the store is one that is thrown away.
   */
  CheckReport check(int mostIssues) throws Exception {
    Definitions definitions = definitions();
    Store store = Store.open(request.store());
    try (StoreLock lock = store.lock()) {
      return withIntake(
          lock,
          Keys.forgotten(),
          definitions,
          (release, taken) -> checked(release, taken, mostIssues));
    }
  }

  private static CheckReport checked(
      Function<Ledger, ReleaseJob> release, Taken taken, int mostIssues) throws Exception {
    List<Delivery> deliveries = taken.ledger().deliveries();
    if (Provision.accepted(taken.ledger())
        .noneMatch(d -> d.kind().equals(Kind.ATTENDANCE.word()))) {
      return new CheckReport(deliveries, List.of(), List.of(), false);
    }
    Ledgered checked;
    try {
      checked = release.apply(taken.ledger()).check();
    } catch (AmbiguousOrder tie) {
      Ledger held = HeldFiles.withTie(taken.ledger(), tie.deliveries());
      return checked(release, new Taken(held, taken.files(), taken.fingerprints()), mostIssues);
    }
    return new CheckReport(deliveries, checked.issueCounts(), checked.first(mostIssues), true);
  }

  /** Rules and profiles, read before anything is touched. */
  private record Definitions(RulesFile.Loaded rules, Profiles profiles) {}

  /** What the intake leaves: the longer ledger, and what was found in the inbox. */
  private record Taken(Ledger ledger, List<InboxFile> files, Fingerprints fingerprints) {}

  /** What follows the intake, given how a release of a ledger is made. */
  private interface Afterwards<T> {
    T of(Function<Ledger, ReleaseJob> release, Taken taken) throws Exception;
  }

  private Definitions definitions() {
    Path folder = request.profiles();
    return new Definitions(
        RulesCommand.load(request.rules()),
        folder == null ? Profiles.shipped() : Profiles.withFolder(folder));
  }

  private <T> T withIntake(
      StoreLock lock, PupilKey key, Definitions definitions, Afterwards<T> afterwards)
      throws Exception {
    long bytes = Inbox.bytes(request.inboxes());
    try (StartingSpark starting = StartingSpark.begin(lock.work("spark"), bytes)) {
      return withIntake(lock, key, definitions, starting, afterwards);
    }
  }

  private <T> T withIntake(
      StoreLock lock,
      PupilKey key,
      Definitions definitions,
      StartingSpark starting,
      Afterwards<T> afterwards)
      throws Exception {
    Store store = lock.store();
    Fingerprints fingerprints = Fingerprints.read(store.ledger());
    List<InboxFile> files = log.phase("inbox", () -> find(fingerprints));
    Intake intake = new Intake(Ledger.read(store.ledger()), definitions.profiles());
    intake.look(files);
    Provision provision =
        new Provision(request, definitions.rules(), definitions.profiles(), key, files);
    SmallKindsStore smallKinds = new SmallKindsStore(store.curated());
    SparkSession spark = starting.session();
    log.follow(spark);
    Ledger ledger =
        log.phase(
            "ingest",
            () -> intake.take(spark, key, smallKinds, store.curated(), provision.rules()));
    return afterwards.of(
        releasing -> new ReleaseJob(provision, spark, lock, releasing, smallKinds, log),
        new Taken(ledger, files, fingerprints));
  }

  private List<InboxFile> find(Fingerprints fingerprints) {
    List<InboxFile> files = Inbox.find(request.inboxes(), fingerprints);
    log.counted(files.size(), "files");
    return files;
  }

  /** A store has one key: with another one the same pupil would have two pseudonyms. */
  private static void refuseOtherKey(Store store, PupilKey key) {
    store
        .current()
        .map(ReleaseManifest::read)
        .filter(m -> !m.keyId().equals(key.id()))
        .ifPresent(
            manifest -> {
              throw UserError.refused(
                  "The key "
                      + key.id()
                      + " is not the key "
                      + manifest.keyId()
                      + " of this store; name the right one with --key-file.");
            });
  }
}
