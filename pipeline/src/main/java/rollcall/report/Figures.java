package rollcall.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureTables;
import rollcall.table.Table;

/** The tables of figures, found by key. */
final class Figures {
  /**
   * Names in the order of the Swedish alphabet, whatever the locale; what is unknown comes last.
   */
  static final Comparator<String> BY_NAME =
      Comparator.comparing(Figures::sortKey).thenComparing(name -> name);

  private final Map<Table, List<Row>> tables;
  private final Map<Table, Map<List<Object>, Values>> indexes = new HashMap<>();

  Figures(Map<Table, List<Row>> tables) {
    this.tables = tables;
  }

  /** All rows of a table; none if it is missing. */
  Stream<Values> rows(Table table) {
    return tables.getOrDefault(table, List.of()).stream().map(Values::new);
  }

  /** The row with this key; null if there is none. */
  Values find(Table table, Object... key) {
    return indexes.computeIfAbsent(table, this::index).get(Arrays.asList(key));
  }

  /** High absence of a group, counted once a school year. */
  Share share(String year, String district, String gender, String stage) {
    return Share.of(trend(FigureTables.COHORT_TREND, year, district, gender, stage));
  }

  /**
   * The row of the yearly trend or its panel, counted once a school year; null if there is none.
   */
  Values trend(Table table, String year, String district, String gender, String stage) {
    return find(table, year, Member.ANY_TERM, district, gender, stage);
  }

  /** The row of all pupils of the year; null if there is none. */
  Values city(String year) {
    return trend(FigureTables.COHORT_TREND, year, Member.ALL, Member.ALL, Member.ALL);
  }

  /** Pupils of a district, gender and band in a term; null if there is none. */
  Values band(TermName term, String district, String gender, String band) {
    return find(FigureTables.DISTRICT_TERM, term.schoolYear(), term.term(), district, gender, band);
  }

  /** School years of the trend, oldest first. */
  List<String> years() {
    return rows(FigureTables.COHORT_TREND)
        .map(row -> row.text(Col.SCHOOL_YEAR))
        .distinct()
        .sorted()
        .toList();
  }

  /** Districts with pupils in the year's trend, without the total. */
  List<String> districts(String year) {
    Predicate<Values> ofYear =
        row -> row.text(Col.SCHOOL_YEAR).equals(year) && row.count(Col.PUPILS_ENROLLED) > 0;
    return rows(FigureTables.COHORT_TREND)
        .filter(ofYear)
        .map(row -> row.text(Col.DISTRICT))
        .filter(district -> !district.equals(Member.ALL))
        .distinct()
        .sorted(BY_NAME)
        .toList();
  }

  /** Terms of the table by district, oldest first. */
  List<TermName> terms() {
    return rows(FigureTables.DISTRICT_TERM)
        .map(row -> new TermName(row.text(Col.SCHOOL_YEAR), row.text(Col.TERM)))
        .distinct()
        .sorted()
        .toList();
  }

  private Map<List<Object>, Values> index(Table table) {
    Map<List<Object>, Values> index = new HashMap<>();
    rows(table)
        .forEach(
            row -> index.put(Arrays.asList(table.key().stream().map(row::value).toArray()), row));
    return index;
  }

  private static String sortKey(String name) {
    String lower =
        name.toLowerCase(Locale.ROOT).replace('å', '{').replace('ä', '|').replace('ö', '}');
    return (name.equals(Member.UNKNOWN) ? "1" : "0") + lower;
  }
}
