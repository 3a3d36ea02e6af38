package rollcall.jobs;

import rollcall.inbox.Ledger;
import rollcall.publish.Store;
import rollcall.publish.StoreLock;

/** The ledger of a store that is held. */
final class StoreLedger {
  private StoreLedger() {}

  /**
   * Reads it. What is lost or cut comes back from the current release, which has the ledger as of
   * its own publication: everything that counts is in it.
   */
  static Ledger read(StoreLock lock, RunLog log) {
    Store store = lock.store();
    if (!Ledger.isWhole(store.ledger()) && store.current().isPresent()) {
      lock.restoreLedger();
      log.note("The ledger was missing or damaged; it is restored from the current release.");
    }
    return Ledger.read(store.ledger());
  }
}
