package rollcall.jobs;

import rollcall.inbox.Ledger;

/** Use of what a store holds for something else than a release. */
interface Use<T> {
  T of(ReleaseJob job, Ledger ledger) throws Exception;
}
