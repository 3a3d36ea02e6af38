package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Judges the rows of pupil-terms that have to be looked at together.
 *
 * @param rows all rows of these pupil-terms, with {@link Work#TERM_NO}
 * @param inAsOf whether a row counts by its date
 */
record Judging(Dataset<Row> rows, Column inAsOf, TermCalendar calendar, Rules rules) {

  /** Rows of {@link Judgement#SCHEMA}, kept in memory. */
  Dataset<Row> judged(List<DeliveryOrder> orders) {
    Dataset<Row> replaced = Replacement.withSuperseded(rows, orders);
    Judgement judgement =
        new Judgement(
            new WindowOverlaps(DeliveryOrder.newness(orders), schoolDates(replaced, orders)),
            calendar,
            rules);
    return replaced
        .select(AttendanceRow.columns(inAsOf, col(Work.SUPERSEDED)))
        .repartition(col(Col.PUPIL_KEY))
        .sortWithinPartitions(Col.PUPIL_KEY, Work.TERM_NO)
        .mapPartitions(judgement.byPupilTerm(), Encoders.row(Judgement.SCHEMA))
        .localCheckpoint();
  }

  /** The strips among judged rows. */
  static Dataset<Row> strips(Dataset<Row> judged) {
    return judged
        .filter(col(Col.DECISION).isNull())
        .select(Stream.of(Strip.SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new));
  }

  /**
   * Dates on which schools with windows have rows; needed only where one delivery can be newer than
   * another.
   */
  private static Map<String, TreeSet<Integer>> schoolDates(
      Dataset<Row> rows, List<DeliveryOrder> orders) {
    Map<String, TreeSet<Integer>> dates = new HashMap<>();
    if (DeliveryOrder.oneGeneration(orders)) {
      return dates;
    }
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE));
    rows.filter(not(col(Work.SUPERSEDED)))
        .groupBy(Col.SCHOOL_UNIT_CODE)
        .agg(
            collect_set(when(dated, unix_date(col(Col.START_DATE)))).as(Work.DATES),
            bool_or(not(dated)).as(Work.WINDOWS))
        .filter(col(Work.WINDOWS))
        .collectAsList()
        .forEach(row -> dates.put(row.getString(0), new TreeSet<>(row.<Integer>getList(1))));
    return dates;
  }
}
