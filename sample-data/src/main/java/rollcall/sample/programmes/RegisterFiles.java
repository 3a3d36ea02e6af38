package rollcall.sample.programmes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rollcall.sample.CsvFile;
import rollcall.sample.Draw;
import rollcall.sample.Minutes;
import rollcall.sample.SampleSummary;
import rollcall.sample.Spreading;
import rollcall.sample.Term;

/** The register as files: districts, terms, schools, pupils by year, attendance by term. */
final class RegisterFiles {
  private static final long PURPOSE_OF_DAYS = 102;
  private static final long MOST_TERMS = 64;

  private final Path folder;
  private final Register register;
  private final long seed;
  private final List<SampleSummary.WrittenFile> written = new ArrayList<>();

  RegisterFiles(Path folder, Register register, long seed) {
    this.folder = folder;
    this.register = register;
    this.seed = seed;
  }

  List<SampleSummary.WrittenFile> write() throws IOException {
    districts();
    schools();
    terms();
    Map<String, List<Term>> years = new LinkedHashMap<>();
    for (Term term : register.terms()) {
      years.computeIfAbsent(term.schoolYear(), year -> new ArrayList<>()).add(term);
    }
    for (Map.Entry<String, List<Term>> year : years.entrySet()) {
      pupils(year.getKey(), year.getValue());
    }
    for (int i = 0; i < register.terms().size(); i++) {
      attendance(i);
    }
    return written;
  }

  private void districts() throws IOException {
    String header = "district,valid_from,valid_to,successor";
    try (CsvFile file = new CsvFile(folder.resolve("districts.csv"), "districts", header)) {
      for (RegisterTargets.District district : register.targets().districts()) {
        file.field(district.name()).field(district.validFrom());
        file.field(orEmpty(district.lastDay())).field(orEmpty(district.successor())).endRow();
      }
      written.add(file.finish());
    }
  }

  private void schools() throws IOException {
    String header =
        "school_unit_code,school_name,district,school_area,operator,valid_from,valid_to";
    try (CsvFile file = new CsvFile(folder.resolve("schools.csv"), "schools", header)) {
      for (RegisterSchool school : register.schools()) {
        RegisterTargets.District district = school.district();
        school(file, school, district.name(), "", orEmpty(district.lastDay()));
        if (district.lastDay() != null) {
          String dayAfter = LocalDate.parse(district.lastDay()).plusDays(1).toString();
          school(file, school, district.successor(), dayAfter, "");
        }
      }
      written.add(file.finish());
    }
  }

  private static void school(
      CsvFile file, RegisterSchool school, String district, String from, String to)
      throws IOException {
    file.field(school.code()).field(school.name()).field(district).field(school.place().area());
    file.field(school.place().operator()).field(from).field(to).endRow();
  }

  private void terms() throws IOException {
    String header = "school_year,term,start_date,end_date,instructional_days";
    try (CsvFile file = new CsvFile(folder.resolve("terms.csv"), "terms", header)) {
      for (Term term : register.terms()) {
        file.field(term.schoolYear()).field(term.name()).field(term.isoStart());
        file.field(term.isoEnd()).field(term.length()).endRow();
      }
      written.add(file.finish());
    }
  }

  private void pupils(String year, List<Term> terms) throws IOException {
    String header = "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district";
    Term first = terms.get(0);
    Path path = folder.resolve("pupils-" + year + ".csv");
    try (CsvFile file = new CsvFile(path, "pupils", header)) {
      for (RegisterPupil pupil : register.pupils(first)) {
        RegisterPupil.Stay stay = pupil.in(first);
        file.field(pupil.id()).field(stay.school().code()).field(stay.grade());
        file.field(String.valueOf(pupil.gender())).field(first.isoStart());
        file.field(terms.get(terms.size() - 1).isoEnd());
        file.field(stay.residence().nameOn(first.days().get(0))).endRow();
      }
      written.add(file.finish());
    }
  }

  private void attendance(int termNo) throws IOException {
    Term term = register.terms().get(termNo);
    String header =
        "pupil_id,school_unit_code,date,group,scheduled_minutes,reported_minutes,"
            + "valid_absence_minutes,invalid_absence_minutes";
    String name = "attendance-days-" + term.schoolYear() + "-" + term.name() + ".csv.gz";
    try (CsvFile file = new CsvFile(folder.resolve(name), "attendance", header)) {
      for (RegisterPupil pupil : register.pupils(term)) {
        days(file, pupil, term, pupil.number() * MOST_TERMS + termNo);
      }
      written.add(file.finish());
    }
  }

  private void days(CsvFile file, RegisterPupil pupil, Term term, long number) throws IOException {
    RegisterPupil.Stay stay = pupil.in(term);
    Minutes minutes = stay.minutes();
    Spreading spread =
        Spreading.of(minutes, term.length(), 1, Draw.generator(seed, PURPOSE_OF_DAYS, number));
    String group = stay.grade() + "A";
    for (int day = 0; day < term.length(); day++) {
      file.field(pupil.id()).field(stay.school().code()).field(term.isoDays().get(day));
      file.field(group).field(spread.scheduled[day]).field(spread.reported[day]);
      file.field(spread.valid[day]).field(spread.invalid[day]).endRow();
    }
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
