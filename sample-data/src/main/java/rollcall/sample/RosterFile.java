package rollcall.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The enrolments of one school year. */
final class RosterFile implements AutoCloseable {

  private static final String HEADER =
      "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district,protected";

  private final Calibration calibration;
  private final SchoolYear year;
  private final CsvFile file;

  RosterFile(Path folder, Calibration calibration, SchoolYear year) throws IOException {
    this.calibration = calibration;
    this.year = year;
    this.file = new CsvFile(folder.resolve("pupils-" + year.name() + ".csv"), "pupils", HEADER);
  }

  /** One enrolment per school, from the first to the last date that the pupil has there. */
  void write(Pupil pupil, List<Part> parts) throws IOException {
    if (parts.isEmpty()) {
      row(pupil, pupil.school, year.ht().isoStart(), year.vt().isoEnd());
      return;
    }
    Map<School, String> firsts = new LinkedHashMap<>();
    Map<School, String> lasts = new LinkedHashMap<>();
    for (Part part : parts) {
      firsts.putIfAbsent(part.school(), part.isoFirst());
      lasts.put(part.school(), part.isoLast());
    }
    for (Map.Entry<School, String> first : firsts.entrySet()) {
      row(pupil, first.getKey(), first.getValue(), lasts.get(first.getKey()));
    }
  }

  /** Rows that no reader may count. */
  void spread(List<String> rows) {
    file.spread(rows);
  }

  SampleSummary.WrittenFile finish() throws IOException {
    return file.finish();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void row(Pupil pupil, School school, String start, String end) throws IOException {
    LocalDate first = LocalDate.parse(start);
    file.field(pupil.id).field(school.code()).field(pupil.grade);
    file.field(String.valueOf(pupil.gender)).field(start).field(end);
    file.field(calibration.districts().get(pupil.residence).nameOn(first));
    file.field(pupil.protectedIdentity ? "true" : "").endRow();
  }
}
