package rollcall.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import rollcall.fault.UserError;
import rollcall.inbox.Ledger;
import rollcall.inbox.Sealing;
import rollcall.ingest.ErasedPupils;
import rollcall.ingest.PupilKey;
import rollcall.publish.Retention;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/**
 * Who was erased from a store, as the store keeps it: encrypted, in a file of its own. What is
 * still to be done stands there before anything is changed, so that a run that dies is finished by
 * the next one.
 *
 * @param pupils whose rows are left out
 * @param pending whether something is still to be done
 * @param deliveries fingerprints of the deliveries that are to be read again
 */
record Erasures(ErasedPupils pupils, boolean pending, Set<String> deliveries) {
  private static final String FILE = "erased";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of a store; nobody where the file is not there. */
  static Erasures read(Store store, PupilKey key) {
    byte[] kept = new Sealing(key.forRawDeliveries()).read(file(store));
    try {
      return kept == null
          ? new Erasures(ErasedPupils.NONE, false, Set.of())
          : JSON.readValue(kept, Erasures.class);
    } catch (IOException e) {
      throw UserError.damaged(
          "The store is damaged: "
              + file(store)
              + " is cut or changed; restore it from the store's backup.");
    }
  }

  /** Keeps them, durably. */
  Erasures write(Store store, PupilKey key) {
    try {
      new Sealing(key.forRawDeliveries()).write(file(store), JSON.writeValueAsBytes(this));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("Every record has a text", e);
    }
  }

  private static Path file(Store store) {
    return store.folder().resolve(FILE);
  }

  /** These and more pupils, who are in some deliveries. */
  Erasures begun(Set<String> more, Set<String> cases, Set<String> found) {
    Set<String> allDeliveries = new TreeSet<>(deliveries);
    allDeliveries.addAll(found);
    return new Erasures(pupils.andAlso(more, cases), true, allDeliveries);
  }

  /** The same pupils under further ids. */
  Erasures alsoKnownAs(Set<String> more) {
    return new Erasures(pupils.knownAlsoAs(more), pending, deliveries);
  }

  /** The same, now that the key is no longer in force. */
  Erasures retired(PupilKey key) {
    return new Erasures(key.retired(pupils), pending, deliveries);
  }

  /**
   * Ends what was begun, after a release without the erased pupils: older releases and files that
   * nothing names any more are removed.
   */
  static void finish(StoreLock lock, PupilKey key, RunLog log) {
    Store store = lock.store();
    Erasures now = read(store, key);
    if (now.pending()) {
      new Retention(1, 0).remove(lock);
      Orphans.remove(store, Ledger.read(store.ledger()));
      new Erasures(now.pupils(), false, Set.of()).write(store, key);
      log.note("A pupil was erased; the releases before this one are removed.");
    }
  }
}
