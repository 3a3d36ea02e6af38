package rollcall.ingest;

import java.io.Serializable;
import rollcall.table.DaySet;

/**
 * A part file and what was seen while writing it.
 *
 * @param deliveryNo the delivery whose rows it holds
 * @param file name in the fresh folder
 * @param digest name of the digest in the same folder; null without one
 * @param rows rows of the file by its footer, of which {@code unusable} name an issue
 */
record WrittenPart(
    int deliveryNo,
    String file,
    String digest,
    long rows,
    long unusable,
    DaySet dates,
    DaySet reportedDates)
    implements Serializable {}
