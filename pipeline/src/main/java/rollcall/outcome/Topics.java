package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.rules.OverviewRules.Topic;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.OverviewTables;

/**
 * Which way the measures of a topic went together, between two occasions: the mean of each measure
 * and source over all participants with both values counts as one figure.
 */
final class Topics {
  private Topics() {}

  static List<Row> rows(FollowedProgramme programme, List<Row> change) {
    List<Row> rows = new ArrayList<>();
    for (Topic topic : programme.rules().overview().topics()) {
      pairs(topic, change)
          .forEach((pair, figures) -> rows.add(row(programme, topic, pair, figures)));
    }
    return rows;
  }

  /** Rows of all participants with a change, by the two occasions. */
  private static Map<String, List<Row>> pairs(Topic topic, List<Row> change) {
    return change.stream()
        .filter(row -> topic.measures().contains(text(row, MEASURE)))
        .filter(row -> text(row, GROUP_KIND).equals(FollowedProgramme.ALL))
        .filter(row -> text(row, MEAN_DIRECTION) != null)
        .collect(
            Collectors.groupingBy(
                row -> text(row, OCCASION_FROM) + " " + text(row, OCCASION_TO),
                TreeMap::new,
                Collectors.toList()));
  }

  private static Row row(FollowedProgramme programme, Topic topic, String pair, List<Row> figures) {
    String[] occasions = pair.split(" ");
    long improved = count(figures, MEAN_DIRECTION, Change.IMPROVED);
    long worsened = count(figures, MEAN_DIRECTION, Change.WORSENED);
    return new FigureRow()
        .set(PROGRAMME, programme.name())
        .set(TOPIC, topic.name())
        .set(OCCASION_FROM, occasions[0])
        .set(OCCASION_TO, occasions[1])
        .set(FIGURES_COMPARED, (long) figures.size())
        .set(FIGURES_IMPROVED, improved)
        .set(FIGURES_UNCHANGED, figures.size() - improved - worsened)
        .set(FIGURES_WORSENED, worsened)
        .set(TOPIC_VERDICT, verdict(figures, improved, worsened))
        .as(OverviewTables.TOPICS);
  }

  private static String verdict(List<Row> figures, long improved, long worsened) {
    String unstable = Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE.word();
    if (count(figures, CONCLUSION, unstable) > 0) {
      return unstable;
    }
    if (2 * improved > figures.size()) {
      return "mainly_positive";
    }
    return 2 * worsened > figures.size() ? "mainly_negative" : "mixed";
  }

  private static long count(List<Row> figures, String column, String value) {
    return figures.stream().filter(row -> value.equals(text(row, column))).count();
  }

  private static String text(Row row, String column) {
    return row.getString(OutcomeTables.CHANGE.columns().indexOf(column));
  }
}
