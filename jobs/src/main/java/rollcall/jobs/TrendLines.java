package rollcall.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.table.Col;

/** The yearly trend of the whole city, for the end of a run. */
final class TrendLines {
  private static final List<String> CITY = List.of("any-term", "all", "all", "all");

  private final List<Row> years;

  /**
   * The trend of a release.
   *
   * @param cohortTrend rows of {@code cohort_trend}
   */
  TrendLines(List<Row> cohortTrend) {
    years =
        cohortTrend.stream()
            .filter(
                row ->
                    List.of(
                            row.getAs(Col.PERIOD),
                            row.getAs(Col.DISTRICT),
                            row.getAs(Col.GENDER),
                            row.getAs(Col.STAGE))
                        .equals(CITY))
            .sorted(Comparator.comparing(row -> row.<String>getAs(Col.SCHOOL_YEAR)))
            .toList();
  }

  /** One line a school year, below a heading. */
  List<String> lines(int highPercent) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Pupils with >= " + highPercent + " % absence in a term, counted once a school year:");
    lines.add("  year     high  share   certain-possible   pupils   of whom new");
    for (Row year : years) {
      lines.add(line(year));
    }
    return lines;
  }

  /** The same as plain values. */
  List<Map<String, Object>> values() {
    List<Map<String, Object>> values = new ArrayList<>();
    for (Row year : years) {
      Map<String, Object> value = new LinkedHashMap<>();
      for (String column :
          List.of(
              Col.SCHOOL_YEAR,
              Col.PUPILS,
              Col.HIGH_ABSENCE_PUPILS,
              Col.HIGH_ABSENCE_PUPILS_LOWER,
              Col.HIGH_ABSENCE_PUPILS_UPPER,
              Col.HIGH_ABSENCE_SHARE)) {
        value.put(column, year.getAs(column));
      }
      values.add(value);
    }
    return values;
  }

  private static String line(Row year) {
    Double share = year.getAs(Col.HIGH_ABSENCE_SHARE);
    Long newHigh = year.getAs(Col.NEW_HIGH);
    return String.format(
        Locale.ROOT,
        "  %s %5s  %6s  %16s %8s   %s",
        year.<String>getAs(Col.SCHOOL_YEAR),
        RunLog.grouped(year.<Long>getAs(Col.HIGH_ABSENCE_PUPILS)),
        share == null ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share),
        RunLog.grouped(year.<Long>getAs(Col.HIGH_ABSENCE_PUPILS_LOWER))
            + "-"
            + RunLog.grouped(year.<Long>getAs(Col.HIGH_ABSENCE_PUPILS_UPPER)),
        RunLog.grouped(year.<Long>getAs(Col.PUPILS)),
        newHigh == null ? "-" : RunLog.grouped(newHigh));
  }
}
