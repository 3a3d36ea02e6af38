package rollcall.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Districts, terms and schools. */
final class ReferenceFiles {

  /** When the districts of the first school year were formed. */
  private static final String FORMED = "2007-01-01";

  private final Path folder;
  private final Calibration calibration;

  ReferenceFiles(Path folder, Calibration calibration) {
    this.folder = folder;
    this.calibration = calibration;
  }

  List<SampleSummary.WrittenFile> write(List<SchoolYear> years, Schools schools)
      throws IOException {
    List<SampleSummary.WrittenFile> written = new ArrayList<>();
    written.add(districts());
    written.add(schools(schools));
    written.add(terms(years));
    return written;
  }

  private SampleSummary.WrittenFile districts() throws IOException {
    String header = "district,valid_from,valid_to,successor";
    try (CsvFile file = new CsvFile(folder.resolve("districts.csv"), "districts", header)) {
      for (Calibration.District district : calibration.districts()) {
        boolean merged = district.mergedInto() != null;
        file.field(district.name()).field(FORMED);
        file.field(merged ? district.lastDay() : "");
        file.field(merged ? district.mergedInto() : "").endRow();
      }
      TreeSet<String> successors = new TreeSet<>();
      for (Calibration.District district : calibration.districts()) {
        if (district.mergedInto() != null && successors.add(district.mergedInto())) {
          file.field(district.mergedInto()).field(dayAfter(district)).field("").field("").endRow();
        }
      }
      return file.finish();
    }
  }

  private SampleSummary.WrittenFile schools(Schools schools) throws IOException {
    String header =
        "school_unit_code,school_name,district,school_area,operator,valid_from,valid_to";
    try (CsvFile file = new CsvFile(folder.resolve("schools.csv"), "schools", header)) {
      for (School school : schools.listed()) {
        Calibration.District district = calibration.districts().get(school.district());
        if (district.mergedInto() == null) {
          row(file, school, district.name(), "", "");
        } else {
          row(file, school, district.name(), "", district.lastDay());
          row(file, school, district.mergedInto(), dayAfter(district), "");
        }
      }
      return file.finish();
    }
  }

  private static void row(CsvFile file, School school, String district, String from, String to)
      throws IOException {
    String name =
        String.format(Locale.ROOT, "Påhittade skolan %03d, F-9 (syntetisk)", school.number());
    String area = String.format(Locale.ROOT, "Område %d", 1 + school.district() % 5);
    file.field(school.code()).field(name).field(district).field(area);
    file.field(school.independent() ? "independent" : "municipal").field(from).field(to).endRow();
  }

  private SampleSummary.WrittenFile terms(List<SchoolYear> years) throws IOException {
    String header = "school_year,term,start_date,end_date,instructional_days";
    try (CsvFile file = new CsvFile(folder.resolve("terms.csv"), "terms", header)) {
      for (SchoolYear year : years) {
        for (Term term : year.terms()) {
          file.field(year.name()).field(term.name()).field(term.isoStart()).field(term.isoEnd());
          file.field(term.length()).endRow();
        }
      }
      return file.finish();
    }
  }

  private static String dayAfter(Calibration.District district) {
    return LocalDate.parse(district.lastDay()).plusDays(1).toString();
  }
}
