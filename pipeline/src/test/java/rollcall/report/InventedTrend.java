package rollcall.report;

import static rollcall.table.Col.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Table;

/** The yearly tables of an invented city, added up from groups of district, gender and stage. */
final class InventedTrend {
  private static final String[] COUNTS = {
    PUPILS,
    PUPILS_BELOW_EXPOSURE,
    PUPILS_NO_DATA,
    HIGH_ABSENCE_PUPILS,
    HIGH_ABSENCE_PUPILS_LOWER,
    HIGH_ABSENCE_PUPILS_UPPER,
    LOW_ABSENCE_PUPILS,
    HIGH_LAST_YEAR_TOO,
    MOSTLY_INVALID
  };
  private static final double PANEL_CALM = 0.94;
  private static final double Z = 1.959963984540054;

  private final InventedCity city;
  private final int pupilsPerDistrict;
  private final Map<List<String>, long[]> sums = new HashMap<>();

  InventedTrend(InventedCity city, int pupilsPerDistrict) {
    this.city = city;
    this.pupilsPerDistrict = pupilsPerDistrict;
  }

  void fill() {
    for (int year = 0; year < city.years.size(); year++) {
      for (int district = 0; district < city.districts.size(); district++) {
        addDistrict(year, district);
      }
    }
    city.figures.put(FigureTables.COHORT_TREND, rows(FigureTables.COHORT_TREND, 1.0));
    city.figures.put(FigureTables.COHORT_TREND_PANEL, rows(FigureTables.COHORT_TREND_PANEL, 0.72));
    city.figures.put(FigureTables.DEFINITION_SENSITIVITY, readings());
    city.figures.put(FigureTables.COHORT_FOLLOW, cohorts());
  }

  private void addDistrict(int year, int district) {
    double risk =
        (0.0042 + 0.0013 * year)
            * (district == 2 ? 1.9 : district == 5 ? 0.5 : 0.7 + 0.05 * district);
    double size = 0.4 + 1.2 * ((district * 5) % 12) / 12.0;
    for (String gender : InventedCity.GENDERS) {
      for (int stage = 0; stage < 4; stage++) {
        double part = (gender.equals("U") ? 0.003 : 0.4985) * (stage == 0 ? 0.1 : 0.3);
        long pupils = Math.round(pupilsPerDistrict * size * part * (1 + 0.02 * year));
        long high = city.draw(pupils, risk * InventedCity.risk(stage));
        long below = city.draw(pupils, 0.004);
        long[] counts = {
          pupils,
          below,
          city.draw(pupils, 0.002),
          high,
          high - city.draw(high, 0.09),
          high + city.draw(pupils, 0.0006),
          city.draw(pupils, 0.93),
          year == 0 ? 0 : city.draw(high, 0.45),
          city.draw(high, 0.4)
        };
        add(
            counts,
            city.years.get(year),
            city.districts.get(district),
            gender,
            InventedCity.stages().get(stage));
      }
    }
  }

  private void add(long[] counts, String year, String district, String gender, String stage) {
    for (String d : List.of(district, "all")) {
      for (String g : List.of(gender, "all")) {
        for (String s : List.of(stage, "all")) {
          long[] sum = sums.computeIfAbsent(List.of(year, d, g, s), key -> new long[COUNTS.length]);
          for (int i = 0; i < COUNTS.length; i++) {
            sum[i] += counts[i];
          }
        }
      }
    }
  }

  private List<Row> rows(Table table, double part) {
    List<Row> rows = new ArrayList<>();
    for (String year : city.years) {
      for (String district : InventedCity.withAll(city.districts)) {
        for (String gender : InventedCity.withAll(InventedCity.GENDERS)) {
          for (String stage : InventedCity.withAll(InventedCity.stages())) {
            rows.add(row(table, year, district, gender, stage, part));
          }
        }
      }
    }
    return rows;
  }

  private Row row(
      Table table, String year, String district, String gender, String stage, double part) {
    int at = city.years.indexOf(year);
    long[] now = counts(at, district, gender, stage, part);
    FigureRow row = InventedCity.row(table, year, "any-term", district, gender, stage);
    for (int i = 0; i < COUNTS.length; i++) {
      row.set(COUNTS[i], now[i]);
    }
    row.set(PUPILS_ENROLLED, now[0] + now[1] + now[2]);
    double n = Math.max(1, now[0]);
    double p = now[3] / n;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    boolean some = now[0] > 0;
    row.set(HIGH_ABSENCE_SHARE, some ? p : null).set(LOW_ABSENCE_SHARE, some ? now[6] / n : null);
    row.set(
        SHARE_LOW_CI, some ? Math.max(0, (p + Z * Z / (2 * n) - half) / (1 + Z * Z / n)) : null);
    row.set(SHARE_HIGH_CI, some ? (p + Z * Z / (2 * n) + half) / (1 + Z * Z / n) : null);
    change(
        row,
        now,
        at == 0 ? null : counts(at - 1, district, gender, stage, part),
        CHANGE_IN_PUPILS,
        CHANGE_IN_SHARE,
        CHANGE_FROM_SIZE,
        CHANGE_FROM_SHARE);
    change(
        row,
        now,
        counts(0, district, gender, stage, part),
        CHANGE_IN_PUPILS_SINCE_FIRST_YEAR,
        CHANGE_IN_SHARE_SINCE_FIRST_YEAR,
        CHANGE_FROM_SIZE_SINCE_FIRST_YEAR,
        CHANGE_FROM_SHARE_SINCE_FIRST_YEAR);
    row.set(INDEX_FIRST_YEAR, null).set(NEW_HIGH, at == 0 ? null : now[3] - now[7]);
    return row.set(HIGH_LAST_YEAR_TOO, at == 0 ? null : (Long) now[7]).as(table);
  }

  private static void change(
      FigureRow row,
      long[] now,
      long[] base,
      String pupils,
      String share,
      String size,
      String fromShare) {
    boolean comparable = base != null && base[0] > 0;
    double before = comparable ? (double) base[3] / base[0] : 0;
    row.set(pupils, comparable ? (Long) (now[3] - base[3]) : null);
    row.set(share, comparable && now[0] > 0 ? (Double) ((double) now[3] / now[0] - before) : null);
    row.set(size, comparable ? (Double) (before * (now[0] - base[0])) : null);
    row.set(fromShare, comparable ? (Double) (now[3] - before * now[0]) : null);
  }

  private long[] counts(int year, String district, String gender, String stage, double part) {
    long[] all = sums.get(List.of(city.years.get(year), district, gender, stage));
    long[] some = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      some[i] = Math.round(all[i] * part * (part < 1 && i >= 3 ? PANEL_CALM : 1));
    }
    return some;
  }

  private List<Row> readings() {
    List<Row> rows = new ArrayList<>();
    for (String year : city.years) {
      long[] all = sums.get(List.of(year, "all", "all", "all"));
      for (int i = 0; i < 32; i++) {
        boolean[] other = {(i & 1) > 0, (i & 2) > 0, (i & 4) > 0, (i & 8) > 0, (i & 16) > 0};
        double factor =
            (other[0] ? .97 : 1)
                * (other[1] ? .9 : 1)
                * (other[2] ? 1.05 : 1)
                * (other[3] ? .78 : 1)
                * (other[4] ? 1.02 : 1);
        long high = Math.round(all[3] * factor);
        rows.add(
            InventedCity.row(
                    FigureTables.DEFINITION_SENSITIVITY,
                    year,
                    other[0] ? ">" : ">=",
                    other[1] ? "scheduled" : "reported",
                    other[2] ? "off" : "on",
                    other[3] ? "year" : "any-term",
                    other[4] ? "enrolment" : "pupil")
                .set(PUPILS, all[0])
                .set(HIGH_ABSENCE_PUPILS, high)
                .set(HIGH_ABSENCE_SHARE, (double) high / Math.max(1, all[0]))
                .set(IN_FORCE, i == 0)
                .as(FigureTables.DEFINITION_SENSITIVITY));
      }
    }
    return rows;
  }

  private List<Row> cohorts() {
    List<Row> rows = new ArrayList<>();
    for (int entry = 0; entry < city.years.size(); entry++) {
      for (int grade = 0; grade < 10; grade++) {
        for (int year = entry; year < city.years.size() && grade + year - entry < 10; year++) {
          for (String gender : InventedCity.GENDERS) {
            long pupils =
                gender.equals("U") ? 4 : entry == 0 || grade == 0 ? pupilsPerDistrict / 3 : 20;
            double risk = (0.002 + 0.0009 * year) * Math.exp(0.22 * (grade + year - entry));
            rows.add(
                InventedCity.row(
                        FigureTables.COHORT_FOLLOW,
                        city.years.get(entry),
                        grade,
                        city.years.get(year),
                        city.districts.get(0),
                        gender)
                    .set(PUPILS_AT_ENTRY, pupils)
                    .set(PUPILS, pupils)
                    .set(ABSENCE_RATE, 0.061)
                    .set(LEFT_CENSORED, entry == 0)
                    .set(HIGH_ABSENCE_PUPILS, city.draw(pupils, risk))
                    .as(FigureTables.COHORT_FOLLOW));
          }
        }
      }
    }
    return rows;
  }
}
