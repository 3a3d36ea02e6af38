package rollcall.jobs;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.table.DistrictEntry;
import rollcall.table.ProgrammeFiles;
import rollcall.table.QualityNote;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;

/**
 * Small kinds of all deliveries, replaced by key.
 *
 * @param fates rows by delivery and fate: accepted, quarantined, superseded
 * @param issues rows of {@code issues} of the quarantined ones
 */
record Reference(
    List<Term> terms,
    List<SchoolEntry> schools,
    List<DistrictEntry> districts,
    List<QualityNote> notes,
    ProgrammeFiles programmes,
    Map<Integer, Map<String, Long>> fates,
    List<Row> issues) {}
