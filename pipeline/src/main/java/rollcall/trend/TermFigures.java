package rollcall.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Cell;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Tally;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Pupils, minutes and bands of single terms: by district, by school, and just below the threshold.
 */
final class TermFigures {
  private static final List<String> BANDS = List.of("<20", "20-<50", ">=50");
  private static final String[] COUNTED = TermCells.COUNTS.toArray(String[]::new);

  private final Rules rules;
  private final TermCalendar calendar;

  TermFigures(Rules rules, TermCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Rows of {@link FigureTables#DISTRICT_TERM}: every combination of district, gender and band in
   * every term.
   */
  List<Row> districtTerm(Collection<Cell> cells) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(cell.<Integer>getAs(Work.TERM_NO)),
                        List.of(cell.<String>getAs(Col.DISTRICT), CohortTrend.ALL),
                        List.of(cell.<String>getAs(Col.GENDER), CohortTrend.ALL),
                        bands(cell)));
    Set<Integer> terms =
        cells.stream().map(c -> c.<Integer>getAs(Work.TERM_NO)).collect(Collectors.toSet());
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
   * @param schools what they delivered
   */
  List<Row> schoolTerm(Collection<Cell> cells, SchoolReporting schools) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(cell.<Integer>getAs(Work.TERM_NO)),
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
                .set(
                    Col.LAST_DELIVERY,
                    schools.lastDelivery((Integer) home.get(0), (String) home.get(1)))
                .as(FigureTables.SCHOOL_TERM));
      }
    }
    return rows;
  }

  /** Rows of {@link FigureTables#NEAR_THRESHOLD}. */
  List<Row> nearThreshold(Collection<Cell> cells) {
    Tally tally =
        Tally.of(COUNTED)
            .addAll(
                cells,
                cell ->
                    Tally.combinations(
                        List.of(cell.<Integer>getAs(Work.TERM_NO)),
                        List.of(cell.<String>getAs(Col.DISTRICT))));
    return tally.groups().keySet().stream()
        .map(
            group ->
                FigureRow.of(FigureTables.NEAR_THRESHOLD.key(), withTerm(group))
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
    FigureRow row = FigureRow.of(key, withTerm(group)).setAll(tally.named(group));
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

  private static List<String> bands(Cell cell) {
    String band = cell.getAs(Col.ABSENCE_BAND);
    return List.of(band, CohortTrend.ALL);
  }

  private static List<String> withAll() {
    return Stream.concat(BANDS.stream(), Stream.of(CohortTrend.ALL)).toList();
  }

  private List<Object> withTerm(List<Object> group) {
    Term term = calendar.terms().get((Integer) group.get(0));
    List<Object> key = new ArrayList<>(List.of(term.schoolYear(), term.term()));
    key.addAll(group.subList(1, group.size()));
    return key;
  }
}
