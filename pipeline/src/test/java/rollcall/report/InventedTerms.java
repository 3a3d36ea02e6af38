package rollcall.report;

import static rollcall.table.Col.*;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Table;
import rollcall.table.Term;

/** The tables by term of an invented city. */
final class InventedTerms {
  private static final List<String> BANDS = List.of("<20", "20-<50", ">=50");
  private static final List<String> FROM =
      List.of("<20", "20-<50", ">=50", "below-exposure", "no-data", "started", "new");
  private static final List<String> TO =
      List.of("<20", "20-<50", ">=50", "below-exposure", "no-data", "finished", "left");

  /** Share of a district's pupils that moves from one band to another. */
  private static final double[][] MOVES = {
    {.92, .03, .0016, .001, .0005, .02, .005},
    {.02, .025, .0028, .0002, .0001, .001, .001},
    {.0008, .0018, .0041, .0002, .0001, .0004, .0003},
    {.001, .0002, .0001, .001, 0, 0, .0003},
    {.0003, .0001, .0001, .0001, .0004, 0, .0002},
    {.02, .001, .0001, .0001, .0001, 0, 0},
    {.006, .0004, .0002, .0002, .0001, 0, 0}
  };

  private final InventedCity city;
  private final Map<List<String>, long[]> sums = new LinkedHashMap<>();

  InventedTerms(InventedCity city) {
    this.city = city;
  }

  void fill() {
    for (Row row : city.figures.get(FigureTables.COHORT_TREND)) {
      Values values = new Values(row);
      if (values.text(STAGE).equals("all")
          && !values.text(DISTRICT).equals("all")
          && !values.text(GENDER).equals("all")) {
        addGroup(values);
      }
    }
    city.figures.put(FigureTables.DISTRICT_TERM, districtRows());
    city.figures.put(FigureTables.SCHOOL_TERM, schoolRows());
    city.figures.put(FigureTables.NEAR_THRESHOLD, nearRows());
    city.figures.put(FigureTables.BAND_TRANSITION, transitions());
    city.figures.put(FigureTables.EARLY_WARNING_VALIDATION, List.of());
    city.figures.put(FigureTables.GENDER_DIFFERENCE, List.of());
  }

  private void addGroup(Values year) {
    for (String term : List.of("HT", "VT")) {
      long pupils = year.count(PUPILS);
      long high = city.draw(year.count(HIGH_ABSENCE_PUPILS), term.equals("HT") ? 0.66 : 0.78);
      long middle = Math.min(pupils - high, city.draw(pupils, 0.06));
      long[] bands = {pupils - high - middle, middle, high};
      for (String district : List.of(year.text(DISTRICT), "all")) {
        for (String gender : List.of(year.text(GENDER), "all")) {
          for (int band = 0; band < 3; band++) {
            add(bands[band], year.text(SCHOOL_YEAR), term, district, gender, BANDS.get(band));
            add(bands[band], year.text(SCHOOL_YEAR), term, district, gender, "all");
          }
        }
      }
    }
  }

  private void add(long pupils, String... key) {
    sums.computeIfAbsent(List.of(key), k -> new long[1])[0] += pupils;
  }

  private List<Row> districtRows() {
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (key, pupils) -> {
          List<String> all = new ArrayList<>(key.subList(0, 4));
          all.add("all");
          int district = city.districts.indexOf(key.get(2));
          double reported = district < 0 ? 0.962 : district == 3 ? 0.874 : 0.93 + 0.005 * district;
          FigureRow row = FigureRow.of(FigureTables.DISTRICT_TERM.key(), key);
          rows.add(
              figures(row, pupils[0], sums.get(all)[0], reported).as(FigureTables.DISTRICT_TERM));
        });
    return rows;
  }

  private static FigureRow figures(FigureRow row, long pupils, long ofAll, double reported) {
    long scheduled = pupils * 24_000;
    return row.set(PUPILS, pupils)
        .set(PUPILS_BELOW_EXPOSURE, 3L)
        .set(PUPILS_NO_DATA, 1L)
        .set(SCHEDULED_MINUTES, scheduled)
        .set(REPORTED_MINUTES, Math.round(scheduled * reported))
        .set(VALID_ABSENCE_MINUTES, scheduled / 20)
        .set(INVALID_ABSENCE_MINUTES, scheduled / 50)
        .set(ATTENDED_MINUTES, scheduled - scheduled / 14)
        .set(ABSENCE_RATE, pupils == 0 ? null : 0.07)
        .set(SHARE_OF_PUPILS, ofAll == 0 ? null : (Double) ((double) pupils / ofAll));
  }

  private List<Row> schoolRows() {
    List<Row> rows = new ArrayList<>();
    Table table = FigureTables.SCHOOL_TERM;
    for (Term term : city.terms()) {
      for (int school = 0; school < city.schools().size(); school++) {
        long pupils = 8 + city.random.nextInt(900);
        long high = city.draw(pupils, 0.009);
        long[] bands = {pupils - high - pupils / 20, pupils / 20, high, pupils};
        for (int band = 0; band < 4; band++) {
          FigureRow row =
              InventedCity.row(
                  table,
                  term.schoolYear(),
                  term.term(),
                  "skola-" + school,
                  InventedCity.withAll(BANDS).get(band));
          figures(row, bands[band], pupils, 0.95)
              .set(REPORTING_RATE, school % 7 == 0 ? null : 0.9512);
          rows.add(
              row.set(LAST_DELIVERY, school % 2 == 0 ? Date.valueOf(term.end()) : term.end())
                  .as(table));
        }
      }
    }
    return rows;
  }

  private List<Row> nearRows() {
    List<Row> rows = new ArrayList<>();
    for (Term term : city.terms()) {
      for (String district : city.districts) {
        long pupils = sums.get(List.of(term.schoolYear(), term.term(), district, "all", "all"))[0];
        rows.add(
            InventedCity.row(FigureTables.NEAR_THRESHOLD, term.schoolYear(), term.term(), district)
                .set(PUPILS, city.draw(pupils, 0.0035 + (term.term().equals("VT") ? 0.0012 : 0)))
                .as(FigureTables.NEAR_THRESHOLD));
      }
    }
    return rows;
  }

  private List<Row> transitions() {
    List<Row> rows = new ArrayList<>();
    List<Term> terms = city.terms();
    for (int i = 1; i < terms.size(); i++) {
      for (String district : city.districts) {
        for (int before = 0; before < FROM.size(); before++) {
          for (int now = 0; now < TO.size(); now++) {
            addTransition(rows, terms.get(i - 1), terms.get(i), district, before, now);
          }
        }
      }
    }
    return rows;
  }

  private void addTransition(
      List<Row> rows, Term from, Term to, String district, int before, int now) {
    Table table = FigureTables.BAND_TRANSITION;
    List<String> group = List.of(from.schoolYear(), from.term(), district, "all", "all");
    long count = city.draw(sums.get(group)[0], MOVES[before][now]);
    if (count > 0) {
      FigureRow row =
          InventedCity.row(
              table,
              from.schoolYear(),
              from.term(),
              to.schoolYear(),
              to.term(),
              district,
              "F",
              FROM.get(before),
              TO.get(now));
      rows.add(row.set(PUPILS, count).as(table));
    }
  }
}
