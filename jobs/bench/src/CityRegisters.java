import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The small files: districts, schools, terms, and the pupils of each year. */
final class CityRegisters {
  /** Districts of 2017 with their share of the schools in thousandths. */
  private static final List<String> NAMES =
      List.of(
          "Kungsholmen", "Norrmalm", "Södermalm", "Östermalm", "Bromma", "Enskede-Årsta-Vantör",
          "Farsta", "Hägersten-Liljeholmen", "Hässelby-Vällingby", "Rinkeby-Kista", "Skarpnäck",
          "Skärholmen", "Spånga-Tensta", "Älvsjö");

  private static final int[] SHARES = {
    60, 55, 105, 65, 105, 115, 65, 95, 85, 60, 55, 32, 60, 43
  };

  private static final List<String> MERGED = List.of("Hägersten-Liljeholmen", "Älvsjö");
  private static final String MERGED_INTO = "Hägersten-Älvsjö";
  private static final int INDEPENDENT_EVERY = 8;

  private final City city;
  private final List<String> schoolDistricts = new ArrayList<>();

  CityRegisters(City city) {
    this.city = city;
    for (int school = 0; school < city.schools(); school++) {
      schoolDistricts.add(NAMES.get(districtNo((1000 * school + 500) / city.schools())));
    }
  }

  private static int districtNo(int thousandth) {
    int no = 0;
    int upTo = SHARES[0];
    while (upTo <= thousandth && no < SHARES.length - 1) {
      no++;
      upTo += SHARES[no];
    }
    return no;
  }

  void write(Path folder) throws IOException {
    districts(folder.resolve("districts.csv"));
    schools(folder.resolve("schools.csv"));
    terms(folder.resolve("terms.csv"));
    for (int year = 0; year < city.years().size(); year++) {
      pupils(folder.resolve("pupils-" + city.years().get(year).label() + ".csv"), year);
    }
  }

  private static void districts(Path file) throws IOException {
    try (CityFile out = new CityFile(file, "district,valid_from,valid_to,successor")) {
      for (String name : NAMES) {
        boolean merged = MERGED.contains(name);
        out.row(name + ",2007-01-01," + (merged ? "2020-06-30," + MERGED_INTO : ","));
      }
      out.row(MERGED_INTO + ",2020-07-01,,");
    }
  }

  private void schools(Path file) throws IOException {
    String header = "school_unit_code,school_name,district,operator,valid_from,valid_to";
    try (CityFile out = new CityFile(file, header)) {
      for (int school = 0; school < city.schools(); school++) {
        String code = City.schoolCode(school);
        String district = schoolDistricts.get(school);
        boolean independent = school % INDEPENDENT_EVERY == INDEPENDENT_EVERY - 1;
        String start = code + ",Påhittade skolan " + code + " (syntetisk),";
        String operator = independent ? ",independent," : ",municipal,";
        if (MERGED.contains(district)) {
          out.row(start + district + operator + ",2020-06-30");
          out.row(start + MERGED_INTO + operator + "2020-07-01,");
        } else {
          out.row(start + district + operator + ",");
        }
      }
    }
  }

  private void terms(Path file) throws IOException {
    String header = "school_year,term,start_date,end_date,instructional_days";
    try (CityFile out = new CityFile(file, header)) {
      for (SchoolYear year : city.years()) {
        int autumn = SchoolYear.AUTUMN_DAYS;
        int spring = year.days().size() - autumn;
        String label = year.label();
        out.row(label + ",HT," + year.first() + "," + year.days().get(autumn - 1) + "," + autumn);
        out.row(label + ",VT," + year.days().get(autumn) + "," + year.last() + "," + spring);
      }
    }
  }

  private void pupils(Path file, int year) throws IOException {
    String header =
        "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district,protected";
    SchoolYear days = city.years().get(year);
    try (CityFile out = new CityFile(file, header)) {
      for (Pupil pupil : city.pupils(year)) {
        String last = String.valueOf(days.last());
        if (pupil.moves()) {
          String before = String.valueOf(days.days().get(pupil.moveDay() - 1));
          enrolment(out, pupil, pupil.school(), days.first() + "," + before);
          String from = String.valueOf(days.days().get(pupil.moveDay()));
          enrolment(out, pupil, pupil.nextSchool(), from + "," + last);
        } else {
          enrolment(out, pupil, pupil.school(), days.first() + "," + last);
        }
        if (pupil.secondSchool() >= 0) {
          enrolment(out, pupil, pupil.secondSchool(), days.days().get(1) + "," + last);
        }
      }
    }
  }

  private void enrolment(CityFile out, Pupil pupil, int school, String period)
      throws IOException {
    String home = pupil.residence(city.seed(), schoolDistricts.get(pupil.school()), NAMES);
    out.row(
        String.join(
            ",",
            pupil.id(),
            City.schoolCode(school),
            String.valueOf(pupil.grade()),
            pupil.gender(city.seed()),
            period,
            home,
            pupil.isProtected(city.seed()) ? "true" : ""));
  }
}
