package rollcall.jobs;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import rollcall.fault.CrashPoint;
import rollcall.inbox.Fingerprints;
import rollcall.inbox.Inbox;
import rollcall.inbox.InboxFile;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.PupilKey;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/** Takes what lies in the inbox into the store: found, recognised, kept as it came, parsed. */
final class TakingIn {
  private final StoreLock lock;
  private final Ledger before;
  private final RunLog log;
  private final Erasures erasures;
  private final PupilKey ownKey;
  private final Fingerprints fingerprints;
  private final Provision provision;
  private final SmallKindsStore smallKinds;

  /**
   * Finds the files.
   *
   * @param ownKey the store's key
   * @param before the ledger as it was
   */
  TakingIn(
      RunRequest request,
      StoreLock lock,
      PupilKey ownKey,
      Definitions definitions,
      Ledger before,
      RunLog log)
      throws Exception {
    Store store = lock.store();
    this.lock = lock;
    this.before = before;
    this.log = log;
    this.ownKey = ownKey;
    this.erasures = Erasures.read(store, ownKey);
    this.fingerprints = Fingerprints.read(store.ledger());
    List<InboxFile> files = log.phase("inbox", () -> find(request));
    PupilKey key = ownKey.leavingOut(erasures.pupils());
    this.provision =
        new Provision(request, definitions.rules(), definitions.profiles(), key, files);
    this.smallKinds = new SmallKindsStore(store.curated(), key, definitions.rules().outcome());
  }

  private List<InboxFile> find(RunRequest request) {
    List<InboxFile> files = Inbox.find(request.inboxes(), fingerprints);
    log.counted(files.size(), "files");
    return files;
  }

  Provision provision() {
    return provision;
  }

  SmallKindsStore smallKinds() {
    return smallKinds;
  }

  /** Files that need not be hashed again while they stay as they are. */
  Fingerprints fingerprints() {
    return fingerprints;
  }

  /** Keeps and parses what is new, and what has to be read again; gives the longer ledger. */
  Ledger take(StartingSpark starting) throws Exception {
    Store store = lock.store();
    PupilKey key = provision.key();
    RawDeliveries raw = new RawDeliveries(store.raw(), key.forRawDeliveries());
    ReadAnew anew = new ReadAnew(erasures.deliveries(), raw);
    Intake intake = new Intake(before, provision.profiles(), anew);
    List<InboxFile> stored =
        new Rereading(before, provision.profiles(), raw, anew)
            .restored(provision.files(), lock.work("restored"));
    intake.look(provision.files(), stored);
    CrashPoint.LOOKED.reached();
    SparkSession spark = starting.session();
    log.follow(spark);
    Parsing parsing = new Parsing(intake, smallKinds, key, store.curated());
    Ledger parsed = log.phase("ingest", () -> parsed(spark, intake, raw, parsing));
    CrashPoint.PARSED.reached();
    new Lessening(raw, key, lock.work("redacted"))
        .of(
            parsing.withErased(),
            Stream.concat(stored.stream(), provision.files().stream()).toList(),
            persons -> erasures.alsoKnownAs(persons).write(store, ownKey));
    return parsed;
  }

  private Ledger parsed(SparkSession spark, Intake intake, RawDeliveries raw, Parsing parsing)
      throws Exception {
    try (Beside<Void> keeping = Beside.begin(() -> kept(intake, raw))) {
      Ledger ledger = parsing.take(spark, before, provision.profiles(), provision.rules());
      keeping.result();
      return ledger;
    }
  }

  private static Void kept(Intake intake, RawDeliveries raw) throws IOException {
    intake.keep(raw);
    CrashPoint.KEPT_RAW.reached();
    return null;
  }
}
