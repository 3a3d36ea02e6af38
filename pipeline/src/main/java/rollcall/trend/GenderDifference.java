package rollcall.trend;

import static rollcall.table.Col.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Newcombe;
import rollcall.table.OutcomeCol;
import rollcall.table.Wilson;

/**
 * Whether girls and boys of the whole city differ in high absence, by year, period and stage. They
 * are different pupils, so two shares are compared. Districts are left out: of very many
 * comparisons chance alone makes some look clear.
 */
final class GenderDifference {
  private GenderDifference() {}

  /**
   * Rows of {@link FigureTables#GENDER_DIFFERENCE}.
   *
   * @param trend rows of {@link FigureTables#COHORT_TREND}
   */
  static List<Row> figures(List<Row> trend) {
    Map<List<String>, Map<String, Row>> groups = new LinkedHashMap<>();
    for (Row row : trend) {
      if (row.getAs(DISTRICT).equals(CohortTrend.ALL)) {
        groups
            .computeIfAbsent(
                List.of(row.getAs(SCHOOL_YEAR), row.getAs(PERIOD), row.getAs(STAGE)),
                key -> new LinkedHashMap<>())
            .put(row.getAs(GENDER), row);
      }
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (key, genders) ->
            rows.add(figure(key, Part.of(genders.get("F")), Part.of(genders.get("M")))));
    return rows;
  }

  /** Counted pupils of one gender. */
  private record Part(long pupils, long high) {
    static Part of(Row trend) {
      return new Part(trend.getAs(PUPILS), trend.getAs(HIGH_ABSENCE_PUPILS));
    }

    Double share() {
      return pupils == 0 ? null : (double) high / pupils;
    }

    Wilson interval() {
      return Wilson.of(high, pupils);
    }
  }

  private static Row figure(List<String> key, Part girls, Part boys) {
    boolean both = girls.pupils > 0 && boys.pupils > 0;
    Newcombe interval =
        both ? Newcombe.of(girls.share(), girls.interval(), boys.share(), boys.interval()) : null;
    return FigureRow.of(FigureTables.GENDER_DIFFERENCE.key(), key)
        .set(GIRLS, girls.pupils)
        .set(GIRLS_HIGH_ABSENCE, girls.high)
        .set(GIRLS_SHARE, girls.share())
        .set(BOYS, boys.pupils)
        .set(BOYS_HIGH_ABSENCE, boys.high)
        .set(BOYS_SHARE, boys.share())
        .set(SHARE_DIFFERENCE, both ? (Double) (girls.share() - boys.share()) : null)
        .set(SHARE_DIFFERENCE_LOW, both ? interval.low() : null)
        .set(SHARE_DIFFERENCE_HIGH, both ? interval.high() : null)
        .set(OutcomeCol.CONCLUSION, conclusion(interval))
        .as(FigureTables.GENDER_DIFFERENCE);
  }

  private static String conclusion(Newcombe interval) {
    if (interval == null) {
      return "no_data";
    }
    if (!interval.isClear()) {
      return "no_clear_difference";
    }
    return interval.low() > 0 ? "girls_higher" : "boys_higher";
  }
}
