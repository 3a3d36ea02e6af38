package rollcall.ingest;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A part file and what was seen while writing it.
 *
 * @param file name in the fresh folder
 */
record WrittenPart(String file, LocalDate lastDate, LocalDate lastReportedDate)
    implements Serializable {}
