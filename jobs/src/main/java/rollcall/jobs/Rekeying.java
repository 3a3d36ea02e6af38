package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rollcall.fault.UserError;
import rollcall.inbox.Ledger;
import rollcall.inbox.RawDeliveries;
import rollcall.ingest.PupilKey;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/**
 * Gives a store another key. Everything is made anew from the deliveries as they came, in a store
 * of its own that takes the place of the old one when it is whole.
 */
final class Rekeying {
  private static final String NEW_ENDING = ".new";

  private final RunRequest request;
  private final RunLog log;

  /** A renewal of the request's store; the request names the key in force. */
  Rekeying(RunRequest request, RunLog log) {
    this.request = request;
    this.log = log;
  }

  /**
   * Renews.
   *
   * @param newKeyFile the new key; null for one that is made and takes the place of the file beside
   *     the store
   */
  RunResult to(Path newKeyFile) throws Exception {
    Store store = Store.openExisting(request.store());
    try (StoreLock lock = store.lock()) {
      PupilKey old = Keys.of(request, false, log);
      Keys.refuseOther(store, old);
      Path beside = Keys.besideStore(request.store());
      if (newKeyFile == null && !beside.equals(Keys.file(request))) {
        throw UserError.usage(
            "The key of this store does not lie beside it; name a file with the new one with --new-key-file.");
      }
      Path fresh = newKeyFile == null ? made(beside) : newKeyFile;
      PupilKey key = PupilKey.read(fresh);
      if (key.id().equals(old.id())) {
        throw UserError.usage("The new key is the key that the store has; name another one.");
      }
      Path renewal = lock.renewal();
      RunResult result = anew(store, renewal, old, key, fresh);
      lock.renew(newKeyFile == null ? fresh : null, newKeyFile == null ? beside : null);
      return result.in(store);
    }
  }

  /** What a renewal that died has left is no use to anybody. */
  private static Path made(Path beside) throws IOException {
    Path fresh = beside.resolveSibling(beside.getFileName() + NEW_ENDING);
    Files.deleteIfExists(fresh);
    PupilKey.generate(fresh);
    return fresh;
  }

  private RunResult anew(Store store, Path renewal, PupilKey old, PupilKey key, Path keyFile)
      throws Exception {
    Erasures erasures = Erasures.read(store, old);
    if (erasures.pending()) {
      throw UserError.refused("An erasure is not finished; 'rollcall run' finishes it.");
    }
    Store renewed = Store.open(renewal);
    erasures.retired(old).write(renewed, key);
    new RawDeliveries(store.raw(), old.forRawDeliveries())
        .copyTo(new RawDeliveries(renewed.raw(), key.forRawDeliveries()));
    Ledger.read(store.ledger()).map(Replay::unread).write(renewed.ledger());
    RunRequest again =
        new RunRequest(
            List.of(), renewal, request.rules(), request.profiles(), null, false, keyFile, false);
    return new RunJob(again, log).call();
  }
}
