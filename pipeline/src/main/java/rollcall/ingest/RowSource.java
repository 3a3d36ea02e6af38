package rollcall.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A file to be read as rows of one kind.
 *
 * @param deliveryNo number of the delivery in the ledger; stands on every row
 * @param sha256 fingerprint of the file
 * @param file path of the file, which every reading machine must see
 * @param size bytes when the fingerprint was taken
 * @param modified time of the last change when the fingerprint was taken
 * @param layout how it is read
 * @param references other files in which values are looked up
 */
public record RowSource(
    int deliveryNo,
    String sha256,
    String file,
    long size,
    Instant modified,
    Layout layout,
    List<String> references)
    implements Serializable {}
