package rollcall.ingest;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import rollcall.table.DaySet;
import rollcall.table.SchoolRows;

/** Counts usable rows by school while a file is read. */
final class SchoolTally {
  private static final int SCHOOL = Field.SCHOOL_UNIT_CODE.ordinal();

  private final TreeMap<String, Counted> schools = new TreeMap<>();
  private byte[] lastSchool;
  private Counted current;

  private static final class Counted {
    private final BitSet days = new BitSet();
    private long rows;
  }

  void add(ParsedRow row) {
    if (row.issue != null) {
      return;
    }
    byte[] school = row.texts[SCHOOL];
    // The reader gives the same array as long as the text is the same.
    if (school != lastSchool) {
      lastSchool = school;
      current =
          schools.computeIfAbsent(new String(school, StandardCharsets.UTF_8), s -> new Counted());
    }
    current.rows++;
    DaySet.add(current.days, row.number(Field.START_DATE));
  }

  /** One entry for each school, in order of the codes. */
  List<SchoolRows> schools() {
    return schools.entrySet().stream()
        .map(
            school ->
                new SchoolRows(
                    school.getKey(), school.getValue().rows, DaySet.of(school.getValue().days)))
        .toList();
  }
}
