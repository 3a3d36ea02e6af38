package rollcall.jobs;

import rollcall.inbox.Ledger;
import rollcall.ingest.PupilKey;
import rollcall.publish.Store;

/** What a person decided about deliveries of earlier runs. */
interface Decision {
  /** Nothing. */
  Decision NONE = (store, key, ledger) -> ledger;

  /** The ledger with which the run begins; the store is held. */
  Ledger on(Store store, PupilKey key, Ledger ledger);
}
