package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.Work;

/**
 * Finds the pupil-terms whose rows have to be looked at together. A pupil-term in which every row
 * has its own date, or which is one window, holds no duplicate, no second lesson and no second
 * school on a date; if no other delivery touches the same dates of its school either, its sums are
 * final as they stand.
 */
final class Entanglement {
  private Entanglement() {}

  /**
   * Grain: pupil x term, key columns only.
   *
   * @param recordDeliveries deliveries that replace by record id, when there are several: a record
   *     may reappear anywhere
   */
  static Dataset<Row> pupilTerms(Dataset<Row> strips, Collection<Integer> recordDeliveries) {
    Dataset<Row> contestedSchools = contestedSchoolTerms(strips);
    Dataset<Row> byNeighbours =
        strips
            .join(
                broadcast(contestedSchools),
                strips
                    .col(Col.SCHOOL_UNIT_CODE)
                    .equalTo(contestedSchools.col(Col.SCHOOL_UNIT_CODE))
                    .and(strips.col(Work.TERM_NO).equalTo(contestedSchools.col(Work.TERM_NO))),
                "left_semi")
            .select(Col.PUPIL_KEY, Work.TERM_NO);
    Dataset<Row> byRecord =
        strips
            .filter(col(Col.DELIVERY_NO).isInCollection(recordDeliveries))
            .select(Col.PUPIL_KEY, Work.TERM_NO);
    return severalRowsADate(strips).unionByName(byNeighbours).unionByName(byRecord).distinct();
  }

  private static Dataset<Row> severalRowsADate(Dataset<Row> strips) {
    Column oneRowADate =
        col(Work.WINDOWS).equalTo(0).and(col(Work.ROWS).equalTo(DayMarks.days(Work.DAY_MARKS)));
    Column oneWindow = col(Work.WINDOWS).equalTo(1).and(col(Work.ROWS).equalTo(1));
    return united(strips.groupBy(Col.PUPIL_KEY, Work.TERM_NO), Work.ROWS, Work.WINDOWS)
        .filter(not(oneRowADate.or(oneWindow)))
        .select(Col.PUPIL_KEY, Work.TERM_NO);
  }

  private static Dataset<Row> contestedSchoolTerms(Dataset<Row> strips) {
    Column sharedDates = col(Work.DATES).gt(DayMarks.days(Work.DAY_MARKS));
    Column undated = col(Work.WINDOWS).gt(0).or(col(Work.EVENTS).gt(0));
    Dataset<Row> byDelivery =
        united(
                strips.groupBy(Col.SCHOOL_UNIT_CODE, Work.TERM_NO, Col.DELIVERY_NO),
                Work.WINDOWS,
                Work.EVENTS)
            .withColumn(Work.DATES, DayMarks.days(Work.DAY_MARKS))
            .withColumn(Work.COPIES, lit(1));
    return united(
            byDelivery.groupBy(Col.SCHOOL_UNIT_CODE, Work.TERM_NO),
            Work.COPIES,
            Work.DATES,
            Work.WINDOWS,
            Work.EVENTS)
        .filter(col(Work.COPIES).gt(1).and(undated.or(sharedDates)))
        .select(Col.SCHOOL_UNIT_CODE, Work.TERM_NO);
  }

  private static Dataset<Row> united(RelationalGroupedDataset groups, String... summed) {
    List<Column> sums = new ArrayList<>();
    Arrays.stream(summed).forEach(name -> sums.add(sum(name).as(name)));
    Arrays.stream(Work.DAY_MARKS).forEach(word -> sums.add(bit_or(col(word)).as(word)));
    return groups.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }
}
