package rollcall.trend;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Tally;
import rollcall.table.Work;

/**
 * Pupils, minutes and bands of single terms: by district, by school, and just below the threshold.
 */
final class TermFigures {
  private static final List<String> BANDS = List.of("<20", "20-<50", ">=50");
  private static final List<String> MINUTES =
      List.of(
          Col.SCHEDULED_MINUTES,
          Col.REPORTED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.INVALID_ABSENCE_MINUTES,
          Col.ATTENDED_MINUTES);
  private static final String[] COUNTED =
      Stream.of(
              Stream.of(
                  Col.PUPILS,
                  Col.PUPILS_BELOW_EXPOSURE,
                  Col.PUPILS_NO_DATA,
                  Work.NEAR,
                  Work.UNDELIVERED),
              MINUTES.stream())
          .flatMap(s -> s)
          .toArray(String[]::new);

  private final Rules rules;

  TermFigures(Rules rules) {
    this.rules = rules;
  }

  /**
   * Grain: term x district x home school x gender x band, of the population; minutes of counted
   * pupils only.
   */
  Dataset<Row> byCell(Dataset<Row> pupilTerms) {
    Column counted = col(Col.MEETS_MINIMUM_EXPOSURE);
    Column noData = denominator(rules).leq(0);
    Column nearHigh =
        counted
            .and(not(col(Col.HIGH_ABSENCE)))
            .and(atLeast(absent(), denominator(rules), rules.thresholds().nearPercent()));
    List<Column> counts = new ArrayList<>();
    counts.add(count(when(counted, 1)).as(Col.PUPILS));
    counts.add(count(when(not(counted).and(not(noData)), 1)).as(Col.PUPILS_BELOW_EXPOSURE));
    counts.add(count(when(noData, 1)).as(Col.PUPILS_NO_DATA));
    counts.add(count(when(nearHigh, 1)).as(Work.NEAR));
    counts.add(
        count(when(counted.and(not(col(Work.REPORTING_DELIVERED))), 1)).as(Work.UNDELIVERED));
    MINUTES.forEach(name -> counts.add(sum(when(counted, col(name))).as(name)));
    return pupilTerms
        .filter(col(Col.IN_POPULATION))
        .groupBy(
            Col.SCHOOL_YEAR,
            Col.TERM,
            Col.DISTRICT,
            Col.SCHOOL_UNIT_CODE,
            Col.GENDER,
            Col.ABSENCE_BAND)
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
  }

  /**
   * Rows of {@link FigureTables#DISTRICT_TERM}: every combination of district, gender and band in
   * every term.
   */
  List<Row> districtTerm(Collection<Row> cells) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(term(cell)),
                        List.of(cell.<String>getAs(Col.DISTRICT), CohortTrend.ALL),
                        List.of(cell.<String>getAs(Col.GENDER), CohortTrend.ALL),
                        bands(cell)));
    Set<List<String>> terms = terms(cells);
    Set<String> districts =
        cells.stream()
            .map(c -> c.<String>getAs(Col.DISTRICT))
            .collect(Collectors.toCollection(TreeSet::new));
    districts.add(CohortTrend.ALL);
    return Tally.combinations(terms, districts, CohortTrend.GENDERS, withAll()).stream()
        .map(
            group ->
                figures(tally, group, FigureTables.DISTRICT_TERM.key())
                    .as(FigureTables.DISTRICT_TERM))
        .toList();
  }

  /**
   * Rows of {@link FigureTables#SCHOOL_TERM}: every band of every school that is somebody's home in
   * the term.
   *
   * @param lastDeliveries newest accepted attendance date by term and school
   */
  List<Row> schoolTerm(Collection<Row> cells, Map<List<Object>, Object> lastDeliveries) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(term(cell)),
                        List.of(cell.<String>getAs(Col.SCHOOL_UNIT_CODE)),
                        bands(cell)));
    Set<List<Object>> homes =
        tally.groups().keySet().stream()
            .map(group -> group.subList(0, 2))
            .collect(Collectors.toSet());
    List<Row> rows = new ArrayList<>();
    for (List<Object> home : homes) {
      for (String band : withAll()) {
        List<Object> group = Stream.concat(home.stream(), Stream.of(band)).toList();
        rows.add(
            figures(tally, group, FigureTables.SCHOOL_TERM.key())
                .set(Col.REPORTING_RATE, reportingRate(tally, group))
                .set(Col.LAST_DELIVERY, lastDeliveries.get(home))
                .as(FigureTables.SCHOOL_TERM));
      }
    }
    return rows;
  }

  /** Rows of {@link FigureTables#NEAR_THRESHOLD}. */
  List<Row> nearThreshold(Collection<Row> cells) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(term(cell)), List.of(cell.<String>getAs(Col.DISTRICT))));
    return tally.groups().keySet().stream()
        .map(
            group ->
                FigureRow.of(FigureTables.NEAR_THRESHOLD.key(), flat(group))
                    .set(Col.PUPILS, tally.number(group, Work.NEAR))
                    .as(FigureTables.NEAR_THRESHOLD))
        .toList();
  }

  /**
   * The figures of a group; pupils without a rate are counted over all bands and repeated on each.
   */
  private FigureRow figures(Tally tally, List<Object> group, List<String> key) {
    List<Object> allBands = new ArrayList<>(group.subList(0, group.size() - 1));
    allBands.add(CohortTrend.ALL);
    long pupils = tally.number(group, Col.PUPILS);
    long ofAll = tally.number(allBands, Col.PUPILS);
    FigureRow row = FigureRow.of(key, flat(group)).setAll(tally.named(group));
    for (String name : List.of(Col.PUPILS_BELOW_EXPOSURE, Col.PUPILS_NO_DATA)) {
      row.set(name, tally.number(allBands, name));
    }
    long absent = row.number(Col.VALID_ABSENCE_MINUTES) + row.number(Col.INVALID_ABSENCE_MINUTES);
    boolean scheduled = rules.denominator() == Rules.Denominator.SCHEDULED;
    long denominator = row.number(scheduled ? Col.SCHEDULED_MINUTES : Col.REPORTED_MINUTES);
    row.set(Col.ABSENCE_RATE, denominator == 0 ? null : (double) absent / denominator);
    return row.set(Col.SHARE_OF_PUPILS, ofAll == 0 ? null : (double) pupils / ofAll);
  }

  private static Double reportingRate(Tally tally, List<Object> group) {
    long scheduled = tally.number(group, Col.SCHEDULED_MINUTES);
    boolean delivered = tally.number(group, Work.UNDELIVERED) == 0;
    return scheduled > 0 && delivered
        ? (double) tally.number(group, Col.REPORTED_MINUTES) / scheduled
        : null;
  }

  private static List<String> bands(Row cell) {
    String band = cell.getAs(Col.ABSENCE_BAND);
    return List.of(band, CohortTrend.ALL);
  }

  private static List<String> withAll() {
    return Stream.concat(BANDS.stream(), Stream.of(CohortTrend.ALL)).toList();
  }

  private static List<String> term(Row cell) {
    return Arrays.asList(cell.getAs(Col.SCHOOL_YEAR), cell.getAs(Col.TERM));
  }

  private static Set<List<String>> terms(Collection<Row> cells) {
    return cells.stream().map(TermFigures::term).collect(Collectors.toSet());
  }

  private static List<Object> flat(List<Object> group) {
    List<Object> key = new ArrayList<>((List<?>) group.get(0));
    key.addAll(group.subList(1, group.size()));
    return key;
  }
}
