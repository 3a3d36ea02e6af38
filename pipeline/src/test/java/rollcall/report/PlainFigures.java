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
import rollcall.table.Term;

/** Figures written out by hand: the counts that a test is about, all else as small as it can be. */
final class PlainFigures {
  private final Map<Table, List<Row>> figures = new HashMap<>();
  private final List<String> years = new ArrayList<>();
  private long pupilsBefore;
  private long highBefore;

  /** A year of the whole municipality; so many of its high had it the year before. */
  PlainFigures year(String year, long pupils, long high, long lastYearToo) {
    boolean first = years.isEmpty();
    years.add(year);
    double base = (double) highBefore / Math.max(1, pupilsBefore);
    FigureRow row = trend(FigureTables.COHORT_TREND, year, "all", "all", "all", pupils, high);
    row.set(CHANGE_IN_PUPILS, first ? null : (Long) (high - highBefore));
    row.set(CHANGE_FROM_SIZE, first ? null : (Double) (base * (pupils - pupilsBefore)));
    row.set(CHANGE_FROM_SHARE, first ? null : (Double) (high - base * pupils));
    row.set(CHANGE_IN_SHARE, first ? null : (Double) ((double) high / pupils - base));
    row.set(NEW_HIGH, first ? null : (Long) (high - lastYearToo));
    row.set(HIGH_LAST_YEAR_TOO, first ? null : (Long) lastYearToo);
    pupilsBefore = pupils;
    highBefore = high;
    return add(FigureTables.COHORT_TREND, row.set(MOSTLY_INVALID, high / 4));
  }

  /** A part of the pupils of a year. */
  PlainFigures group(
      String year, String district, String gender, String stage, long pupils, long high) {
    Table table = FigureTables.COHORT_TREND;
    return add(table, trend(table, year, district, gender, stage, pupils, high));
  }

  /** All pupils of well-reporting schools in a year. */
  PlainFigures panel(String year, long pupils, long high) {
    Table table = FigureTables.COHORT_TREND_PANEL;
    return add(table, trend(table, year, "all", "all", "all", pupils, high));
  }

  /** All pupils of a term. */
  PlainFigures term(String year, String term, long pupils, long reported, long scheduled) {
    Table table = FigureTables.DISTRICT_TERM;
    FigureRow row = empty(table, year, term, "all", "all", "all");
    return add(
        table,
        row.set(PUPILS, pupils).set(REPORTED_MINUTES, reported).set(SCHEDULED_MINUTES, scheduled));
  }

  /** Pupils just below the threshold in one district. */
  PlainFigures near(String year, String term, long pupils) {
    Table table = FigureTables.NEAR_THRESHOLD;
    return add(table, empty(table, year, term, "Ön").set(PUPILS, pupils));
  }

  /** Pupils who went from one band in the autumn to another in the spring. */
  PlainFigures move(String year, String from, String to, long pupils) {
    Table table = FigureTables.BAND_TRANSITION;
    FigureRow row = empty(table, year, "HT", year, "VT", "Ön", "F", from, to);
    return add(table, row.set(PUPILS, pupils));
  }

  /** The headline under one reading of the definition. */
  PlainFigures reading(String year, String comparison, long high, boolean inForce) {
    Table table = FigureTables.DEFINITION_SENSITIVITY;
    FigureRow row = empty(table, year, comparison, "reported", "on", "any-term", "pupil");
    return add(table, row.set(PUPILS, 1000L).set(HIGH_ABSENCE_PUPILS, high).set(IN_FORCE, inForce));
  }

  private static FigureRow trend(
      Table table,
      String year,
      String district,
      String gender,
      String stage,
      long pupils,
      long high) {
    double share = (double) high / pupils;
    double half = 1.96 * Math.sqrt(share * (1 - share) / pupils);
    return empty(table, year, "any-term", district, gender, stage)
        .set(PUPILS, pupils)
        .set(PUPILS_ENROLLED, pupils)
        .set(HIGH_ABSENCE_PUPILS, high)
        .set(HIGH_ABSENCE_PUPILS_LOWER, high - 1)
        .set(HIGH_ABSENCE_PUPILS_UPPER, high + 2)
        .set(HIGH_ABSENCE_SHARE, share)
        .set(SHARE_LOW_CI, share - half)
        .set(SHARE_HIGH_CI, share + half);
  }

  private static FigureRow empty(Table table, Object... key) {
    FigureRow row = InventedCity.row(table, key);
    List<String> others = table.columns().subList(key.length, table.columns().size());
    others.forEach(column -> row.set(column, null));
    return row;
  }

  private PlainFigures add(Table table, FigureRow row) {
    figures.computeIfAbsent(table, key -> new ArrayList<>()).add(row.as(table));
    return this;
  }

  String lastYear() {
    return years.get(years.size() - 1);
  }

  /** The Swedish page, its headline speaking of the last year. */
  String page() {
    return Reports.page(headline(lastYear()), Language.SV);
  }

  /** The release whose headline speaks of this year; null for none. */
  ReportInput headline(String year) {
    return headline(year, null);
  }

  /** The same with a term that is running. */
  ReportInput headline(String year, Term running) {
    ReportInput base = new InventedCity(1, 0, 0, List.of()).input(Map.of(), year, List.of());
    ReportFacts facts = base.facts();
    return new ReportInput(
        figures,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        base.rules(),
        base.outcomeRules(),
        base.effectiveRules(),
        new ReportFacts(facts.asOf(), year, List.of(), running, false, facts.provenance()));
  }
}
