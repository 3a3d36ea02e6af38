package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;
import rollcall.table.Table;

/**
 * Lowest, highest and mean number of the districts, from the rows of other tables. Which district
 * is which is not said: too few took part in each for an order.
 */
final class DistrictSpread {
  private static final String DISTRICT = "district";
  private static final String PART = "/";

  private final FollowedProgramme programme;

  DistrictSpread(FollowedProgramme programme) {
    this.programme = programme;
  }

  /** Spreads of the rows of other tables. */
  List<Row> rows(Map<Table, List<Row>> tables) {
    List<Row> ofDistricts =
        tables.get(OutcomeTables.PARTICIPANTS).stream()
            .filter(row -> !row.getAs(Col.DISTRICT).equals(FollowedProgramme.ALL))
            .filter(row -> row.getAs(Col.GENDER).equals(FollowedProgramme.ALL))
            .toList();
    return Stream.of(
            spreads(OutcomeTables.PARTICIPANTS, ofDistricts, List.of(), PARTICIPANTS),
            spreads(OutcomeTables.PARTICIPANTS, ofDistricts, List.of(), MEAN_INITIAL_ABSENCE),
            byKey(OutcomeTables.CHANGE, tables, SHARE_IMPROVED),
            byKey(OutcomeTables.CHANGE, tables, MEAN_CHANGE),
            byKey(OutcomeTables.GOALS, tables, SHARE),
            byKey(OutcomeTables.SATISFACTION, tables, MEAN_VALUE),
            byKey(OutcomeTables.SATISFACTION, tables, SHARE),
            byKey(OutcomeTables.SUPPORT, tables, SHARE),
            spreads(
                OutcomeTables.SUPPORT,
                oneOfEach(tables.get(OutcomeTables.SUPPORT)),
                List.of(),
                KINDS_IN_USE))
        .flatMap(List::stream)
        .toList();
  }

  /** Rows that say the same of a district once for each kind of support. */
  private static List<Row> oneOfEach(List<Row> support) {
    return inDistricts(support).stream()
        .collect(Collectors.toMap(row -> row.getAs(GROUP), row -> row, (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .map(Row.class::cast)
        .toList();
  }

  private static List<Row> inDistricts(List<Row> rows) {
    return rows.stream().filter(row -> row.getAs(GROUP_KIND).equals(DISTRICT)).toList();
  }

  private List<Row> byKey(Table table, Map<Table, List<Row>> tables, String figure) {
    List<String> key = new ArrayList<>(table.key());
    key.removeAll(List.of(PROGRAMME, GROUP_KIND, GROUP));
    return spreads(table, inDistricts(tables.get(table)), key, figure);
  }

  private List<Row> spreads(Table table, List<Row> rows, List<String> key, String figure) {
    Map<String, List<Row>> numbers =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        Stream.concat(key.stream().map(row::<String>getAs), Stream.of(figure))
                            .collect(Collectors.joining(PART)),
                    TreeMap::new,
                    Collectors.toList()));
    List<Row> spreads = new ArrayList<>();
    numbers.forEach(
        (number, of) -> {
          List<Double> values = values(of, figure);
          if (!values.isEmpty()) {
            spreads.add(spread(table, number, of, values));
          }
        });
    return spreads;
  }

  /** Numbers of the districts that have one, lowest first. */
  private static List<Double> values(List<Row> rows, String figure) {
    return rows.stream()
        .map(row -> row.<Number>getAs(figure))
        .filter(Objects::nonNull)
        .map(Number::doubleValue)
        .sorted()
        .toList();
  }

  private Row spread(Table table, String number, List<Row> rows, List<Double> values) {
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(Col.TABLE, table.name())
        .set(Col.NUMBER, number)
        .set(DISTRICTS, (long) rows.size())
        .set(DISTRICTS_WITH_FIGURE, (long) values.size())
        .set(LOWEST, values.get(0))
        .set(HIGHEST, values.get(values.size() - 1))
        .set(MEAN_OF_DISTRICTS, values.stream().mapToDouble(v -> v).sum() / values.size())
        .set(CONCLUSION, conclusion(table, rows))
        .as(OverviewTables.DISTRICT_SPREAD);
  }

  /**
   * What the districts' own rows may be taken for: one that clearly differs from the rest is
   * described. Counts of who took part conclude nothing.
   */
  private static String conclusion(Table table, List<Row> rows) {
    if (!table.columns().contains(CONCLUSION)) {
      return null;
    }
    return Stream.of(
            Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE,
            Conclusion.DESCRIBED,
            Conclusion.TOO_FEW_TO_CONCLUDE,
            Conclusion.NO_DATA)
        .map(Conclusion::word)
        .filter(word -> rows.stream().anyMatch(row -> word.equals(row.getAs(CONCLUSION))))
        .findFirst()
        .orElse(null);
  }
}
