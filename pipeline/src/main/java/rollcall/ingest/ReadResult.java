package rollcall.ingest;

import java.io.Serializable;

/**
 * What the reader met in one delivery, counted apart from what is written.
 *
 * @param rows rows of the file, usable or not
 * @param fault what spoils the file as a whole; null where nothing does
 */
record ReadResult(int deliveryNo, long rows, FileFault fault) implements Serializable {}
