package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 * final as they stand. Rows outside every term are looked at too, to be set aside.
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
    Dataset<Row> byNeighbours =
        strips.filter(inAny(contestedSchools(strips))).select(Col.PUPIL_KEY, Work.TERM_NO);
    Dataset<Row> byRecord =
        strips
            .filter(col(Col.DELIVERY_NO).isInCollection(recordDeliveries))
            .select(Col.PUPIL_KEY, Work.TERM_NO);
    return severalRowsADate(strips).unionByName(byNeighbours).unionByName(byRecord).distinct();
  }

  private static Dataset<Row> severalRowsADate(Dataset<Row> strips) {
    Column oneRowADate = col(Work.WINDOWS).equalTo(0).and(col(Work.ROWS).equalTo(days()));
    Column outside = col(Work.TERM_NO).lt(0);
    Column oneWindow = col(Work.WINDOWS).equalTo(1).and(col(Work.ROWS).equalTo(1));
    return united(strips.groupBy(Col.PUPIL_KEY, Work.TERM_NO))
        .filter(outside.or(not(oneRowADate.or(oneWindow))))
        .select(Col.PUPIL_KEY, Work.TERM_NO);
  }

  /** Sums of strips with the dates of all of them. */
  private static Dataset<Row> united(RelationalGroupedDataset groups) {
    List<Column> dates = new ArrayList<>();
    dates.add(sum(Work.WINDOWS).as(Work.WINDOWS));
    dates.add(sum(Work.EVENTS).as(Work.EVENTS));
    IntStream.range(0, DayMarks.WORDS)
        .forEach(
            word -> dates.add(bit_or(col(Work.DAY_MARKS).getItem(word)).as(Work.DAY_MARKS + word)));
    return groups.agg(sum(Work.ROWS).as(Work.ROWS), dates.toArray(Column[]::new));
  }

  /** Days with any row, of united strips. */
  private static Column days() {
    return IntStream.range(0, DayMarks.WORDS)
        .mapToObj(word -> col(Work.DAY_MARKS + word))
        .map(word -> word.bitwiseOR(shiftrightunsigned(word, 1)))
        .map(word -> bit_count(word.bitwiseAND(lit(DayMarks.LOW_BITS))))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** What one delivery holds of a school in a term. */
  private record Share(boolean undated, DayMarks dates) {}

  /** Schools by term of which several deliveries hold the same dates, or undated rows. */
  private static Map<Integer, List<String>> contestedSchools(Dataset<Row> strips) {
    Map<Integer, Map<String, List<Share>>> shares = new HashMap<>();
    united(strips.groupBy(Work.TERM_NO, Col.SCHOOL_UNIT_CODE, Col.DELIVERY_NO))
        .collectAsList()
        .forEach(
            row ->
                shares
                    .computeIfAbsent(row.getInt(0), term -> new HashMap<>())
                    .computeIfAbsent(row.getString(1), school -> new ArrayList<>())
                    .add(share(row)));
    Map<Integer, List<String>> contested = new HashMap<>();
    shares.forEach(
        (term, schools) ->
            contested.put(
                term, schools.keySet().stream().filter(s -> isContested(schools.get(s))).toList()));
    return contested;
  }

  private static Share share(Row row) {
    long[] words =
        IntStream.range(0, DayMarks.WORDS)
            .mapToLong(word -> row.<Long>getAs(Work.DAY_MARKS + word))
            .toArray();
    boolean undated = row.<Long>getAs(Work.WINDOWS) > 0 || row.<Long>getAs(Work.EVENTS) > 0;
    return new Share(undated, DayMarks.of(words));
  }

  private static boolean isContested(List<Share> shares) {
    int single = shares.stream().mapToInt(share -> share.dates().days()).sum();
    int together = shares.stream().map(Share::dates).reduce(DayMarks.none(), DayMarks::or).days();
    return shares.size() > 1 && (single > together || shares.stream().anyMatch(Share::undated));
  }

  private static Column inAny(Map<Integer, List<String>> schoolsByTerm) {
    Column in = lit(false);
    for (Map.Entry<Integer, List<String>> term : schoolsByTerm.entrySet()) {
      if (!term.getValue().isEmpty()) {
        Column inSchools = col(Col.SCHOOL_UNIT_CODE).isInCollection(term.getValue());
        in = in.or(col(Work.TERM_NO).equalTo(term.getKey()).and(inSchools));
      }
    }
    return in;
  }
}
