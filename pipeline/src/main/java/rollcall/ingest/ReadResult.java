package rollcall.ingest;

import java.io.Serializable;
import java.util.List;
import rollcall.table.SchoolRows;

/**
 * What the reader met in one delivery, counted apart from what is written.
 *
 * @param rows rows of the file, usable or not
 * @param leftOut those of them that are of no use to anybody
 * @param erased rows of erased pupils, which are left out too
 * @param schools usable rows by school
 * @param fault what spoils the file as a whole; null where nothing does
 * @param oddities what is odd about the file and costs no row
 */
record ReadResult(
    int deliveryNo,
    long rows,
    long leftOut,
    long erased,
    List<SchoolRows> schools,
    FileFault fault,
    List<Recognition.Oddity> oddities)
    implements Serializable {}
