package rollcall.report;

import static rollcall.table.Col.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.rules.RulesFile;
import rollcall.table.DeliveryTables;
import rollcall.table.FigureRow;
import rollcall.table.SchoolEntry;
import rollcall.table.Table;
import rollcall.table.Term;

/**
 * Invented figures of an invented city, the same for the same seed: rows as the stages before the
 * report make them.
 */
final class InventedCity {
  static final List<String> GENDERS = List.of("F", "M", "U");
  private static final List<String> STAGES = List.of("F", "low", "middle", "high");
  private static final double[] STAGE_RISK = {0.3, 0.5, 0.9, 1.9};

  final Random random;
  final List<String> districts;
  final List<String> years;
  private final int pupilsPerDistrict;
  final Map<Table, List<Row>> figures = new LinkedHashMap<>();

  InventedCity(long seed, int years, int pupilsPerDistrict, List<String> districts) {
    this.random = new Random(seed);
    this.districts = districts;
    this.pupilsPerDistrict = pupilsPerDistrict;
    this.years = new ArrayList<>();
    for (int year = 0; year < years; year++) {
      this.years.add(schoolYear(2017 + year));
    }
  }

  /** A city that shows everything the page can say. */
  static InventedCity ofFiveYears() {
    return new InventedCity(
        7,
        5,
        5400,
        List.of(
            "Björkö",
            "Eklunda",
            "Granby-Lövsta",
            "Hammarnäs",
            "Kvarnholmen",
            "Lindvik",
            "Norrtull",
            "Sjövik",
            "Tallmo",
            "Åkersby",
            "Ängsholm",
            "Östhamra"));
  }

  /** A village: one year, few pupils. */
  static InventedCity ofOneYear() {
    return new InventedCity(3, 1, 60, List.of("Byn"));
  }

  /** Everything the report is made of. */
  ReportInput input() {
    new InventedTrend(this, pupilsPerDistrict).fill();
    new InventedTerms(this).fill();
    figures.put(DeliveryTables.DELIVERIES, deliveries());
    return input(figures, years.isEmpty() ? null : years.get(years.size() - 1), terms());
  }

  /** A release of these figures. */
  ReportInput input(Map<Table, List<Row>> rows, String headlineYear, List<Term> complete) {
    RulesFile.Loaded rules = RulesFile.shipped();
    ReportFacts.Provenance provenance =
        new ReportFacts.Provenance(
            "r-2022-06-20-1", null, "5f".repeat(32), "0.1.0", "k-public-demo");
    List<TargetGroupCount> targets =
        years.size() < 5
            ? List.of()
            : List.of(
                new TargetGroupCount("skolsociala-team", "2018-19", "VT", 2210),
                new TargetGroupCount("samverkan", "2021-22", "HT", 3120),
                new TargetGroupCount("samverkan", "2021-22", "VT", 3354));
    ReportFacts facts =
        new ReportFacts(LocalDate.of(2022, 6, 14), headlineYear, complete, null, true, provenance);
    return new ReportInput(
        rows,
        issues(),
        targets,
        List.of(),
        quality(),
        schools(),
        rules.rules(),
        rules.outcome(),
        rules.effective(),
        facts);
  }

  /** Both terms of every year, complete. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (String year : years) {
      int start = Integer.parseInt(year.substring(0, 4));
      terms.add(new Term(year, "HT", LocalDate.of(start, 8, 20), LocalDate.of(start, 12, 20), 85));
      terms.add(
          new Term(year, "VT", LocalDate.of(start + 1, 1, 9), LocalDate.of(start + 1, 6, 14), 95));
    }
    return terms;
  }

  List<SchoolEntry> schools() {
    List<SchoolEntry> schools = new ArrayList<>();
    for (int i = 0; i < districts.size() * 3; i++) {
      String name = "Skolan vid " + districts.get(i / 3) + " " + (i % 3 + 1);
      schools.add(
          new SchoolEntry("skola-" + i, name, districts.get(i / 3), null, "municipal", null, null));
    }
    return schools;
  }

  static List<String> stages() {
    return STAGES;
  }

  static double risk(int stage) {
    return STAGE_RISK[stage];
  }

  /** About how many of n come true when each does with this probability. */
  long draw(long n, double probability) {
    double mean = n * probability;
    double value = mean + random.nextGaussian() * Math.sqrt(Math.max(0, mean * (1 - probability)));
    return Math.max(0, Math.min(n, Math.round(value)));
  }

  static String schoolYear(int year) {
    return year + "-" + String.format(Locale.ROOT, "%02d", (year + 1) % 100);
  }

  private List<Row> deliveries() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4 * years.size(); i++) {
      boolean held = i == 3;
      long in = 4000 + random.nextInt(900);
      long bad = held ? in : random.nextInt(40);
      rows.add(
          new FigureRow()
              .set(DELIVERY, "d" + i)
              .set(KIND, "attendance")
              .set(STATUS, held ? "held" : "accepted")
              .set(PROFILE, "canonical")
              .set(FILE_NAME, "attendance-" + i + ".csv")
              .set(ROWS_IN, in)
              .set(ROWS_ACCEPTED, in - bad - (held ? 0 : 12))
              .set(ROWS_QUARANTINED, bad)
              .set(ROWS_SUPERSEDED, held ? 0L : 12L)
              .set(EXPORTED_AT, null)
              .as(DeliveryTables.DELIVERIES));
    }
    return rows;
  }

  private List<IssueCount> issues() {
    List<IssueCount> issues = new ArrayList<>();
    if (!years.isEmpty()) {
      issues.add(
          new IssueCount(
              IssueCode.ENCODING,
              "attendance-3.csv",
              1,
              "attendance-3.csv, line 18: byte 0xE5 is not UTF-8; export the file as UTF-8 and"
                  + " deliver it again"));
      issues.add(new IssueCount(IssueCode.BAD_DATE, "attendance-0.csv", 31, null));
      issues.add(new IssueCount(IssueCode.BAD_DATE, "attendance-2.csv", 4, null));
      issues.add(new IssueCount(IssueCode.ABSENCE_OVER_REPORTED, "attendance-1.csv", 112, null));
      issues.add(new IssueCount(IssueCode.CONFLICTING_DUPLICATE, "attendance-1.csv", 18, null));
      issues.add(new IssueCount(IssueCode.PUPIL_NOT_IN_ROSTER, "attendance-1.csv", 9, null));
    }
    return issues;
  }

  private List<QualityCount> quality() {
    return years.size() < 5
        ? List.of()
        : List.of(
            new QualityCount(null, null, "samverkan", 0, 1),
            new QualityCount("Björkö", "skola-0", null, 1, 2));
  }

  /** A row with a key. */
  static FigureRow row(Table table, Object... key) {
    return FigureRow.of(table.key(), List.of(key));
  }

  /** The members of a group and its total. */
  static List<String> withAll(List<String> members) {
    List<String> all = new ArrayList<>(members);
    all.add("all");
    return all;
  }
}
