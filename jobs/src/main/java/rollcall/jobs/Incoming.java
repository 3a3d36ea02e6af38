package rollcall.jobs;

import rollcall.inbox.Delivery;
import rollcall.inbox.InboxFile;
import rollcall.ingest.RowSource;

/**
 * A delivery that this run looks at.
 *
 * @param file null where its bytes are not kept
 * @param source how it is read; null where it is not
 */
record Incoming(Delivery delivery, InboxFile file, RowSource source) {}
