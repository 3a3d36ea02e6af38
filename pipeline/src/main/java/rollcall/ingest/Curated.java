package rollcall.ingest;

import java.util.List;
import rollcall.table.DaySet;
import rollcall.table.SchoolRows;

/**
 * What became of one delivery when its rows were parsed.
 *
 * @param rowsIn rows that the reader met in the file, usable or not
 * @param rowsLeftOut those of them that are of no use to anybody and were not written
 * @param rowsErased rows of erased pupils, which were not written either
 * @param rowsWritten rows of the parsed file by its footer; one more than {@code rowsIn} after a
 *     fault, which has a row of its own
 * @param rowsUnusable rows of the parsed file that name an issue, that of a fault among them
 * @param fault what spoils the file as a whole; null where nothing does
 * @param oddities what is odd about the file and costs no row
 * @param dates last dates of usable attendance rows; none for other kinds
 * @param reportedDates those with reported minutes above 0, where reporting is not told with
 *     scheduled ones, and of every event
 * @param schools usable rows by school
 * @param file name of the parsed file in the folder of curated files
 */
public record Curated(
    RowSource source,
    long rowsIn,
    long rowsLeftOut,
    long rowsErased,
    long rowsWritten,
    long rowsUnusable,
    FileFault fault,
    List<Recognition.Oddity> oddities,
    DaySet dates,
    DaySet reportedDates,
    List<SchoolRows> schools,
    String file) {}
