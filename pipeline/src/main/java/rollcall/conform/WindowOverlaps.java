package rollcall.conform;

import static org.apache.spark.sql.functions.*;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.fault.IssueCode;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Windows (one row for several days) that touch dates which other rows of the pupil and school
 * count too. An older window gives way when newer rows cover every date on which the school has
 * rows; what would count a date twice is quarantined otherwise.
 */
final class WindowOverlaps {
  private WindowOverlaps() {}

  /**
   * Judges windows and the rows that touch them; other rows stay as they are.
   *
   * @param rows kept in memory, since they are read several times
   */
  static Dataset<Row> judge(Dataset<Row> rows, List<DeliveryOrder> orders) {
    Dataset<Row> accepted = Decisions.onlyAccepted(rows).withColumn(Work.NEWNESS, newness());
    Dataset<Row> pairs = windowsWithOthers(accepted).localCheckpoint();
    if (pairs.isEmpty()) {
      return rows;
    }
    Dataset<Row> verdicts = contradictions(pairs);
    if (!DeliveryOrder.oneGeneration(orders)) {
      verdicts =
          verdicts
              .unionByName(datesInsideNewerWindow(pairs))
              .unionByName(olderOrNewer(withCoverage(pairs, accepted)));
    }
    Dataset<Row> worst =
        verdicts.groupBy(Col.DELIVERY_NO, Col.LINE).agg(min(Work.STATE).as(Work.STATE));
    Dataset<Row> judged = rows.join(worst, rowId(), "left");
    Column quarantine = col(Work.STATE).equalTo(Decisions.QUARANTINED);
    Column supersede = col(Work.STATE).equalTo(Decisions.SUPERSEDED);
    return Decisions.decide(
            Decisions.decide(judged, quarantine, Decisions.QUARANTINED, IssueCode.WINDOW_OVERLAP),
            supersede,
            Decisions.SUPERSEDED,
            null)
        .drop(Work.STATE);
  }

  private static String[] rowId() {
    return new String[] {Col.DELIVERY_NO, Col.LINE};
  }

  private static Column newness() {
    return struct(col(Work.RUN_NO), col(Work.RANK));
  }

  private static Dataset<Row> windowsWithOthers(Dataset<Row> accepted) {
    Dataset<Row> windows =
        accepted
            .filter(col(Col.START_DATE).notEqual(col(Col.END_DATE)))
            .select(
                col(Col.DELIVERY_NO).as(Work.WINDOW_DELIVERY_NO),
                col(Col.LINE).as(Work.WINDOW_LINE),
                col(Col.PUPIL_KEY).as(Work.WINDOW_PUPIL),
                col(Col.SCHOOL_UNIT_CODE).as(Work.WINDOW_SCHOOL),
                col(Col.START_DATE).as(Work.WINDOW_START),
                col(Col.END_DATE).as(Work.WINDOW_END),
                col(Col.LESSON_ID).as(Work.WINDOW_LESSON),
                col(Work.NEWNESS).as(Work.WINDOW_NEWNESS));
    Column samePupil =
        col(Work.WINDOW_PUPIL)
            .equalTo(col(Col.PUPIL_KEY))
            .and(col(Work.WINDOW_SCHOOL).equalTo(col(Col.SCHOOL_UNIT_CODE)));
    Column touches =
        col(Col.START_DATE)
            .leq(col(Work.WINDOW_END))
            .and(col(Col.END_DATE).geq(col(Work.WINDOW_START)));
    Column sameLesson = coalesce(col(Col.LESSON_ID).equalTo(col(Work.WINDOW_LESSON)), lit(true));
    Column otherRow =
        not(
            col(Work.WINDOW_DELIVERY_NO)
                .equalTo(col(Col.DELIVERY_NO))
                .and(col(Work.WINDOW_LINE).equalTo(col(Col.LINE))));
    return windows.join(accepted, samePupil.and(touches).and(sameLesson).and(otherRow), "inner");
  }

  private static Dataset<Row> contradictions(Dataset<Row> pairs) {
    Dataset<Row> same = pairs.filter(col(Work.NEWNESS).equalTo(col(Work.WINDOW_NEWNESS)));
    return verdict(same, Col.DELIVERY_NO, Col.LINE, lit(Decisions.QUARANTINED))
        .unionByName(
            verdict(same, Work.WINDOW_DELIVERY_NO, Work.WINDOW_LINE, lit(Decisions.QUARANTINED)));
  }

  private static Dataset<Row> datesInsideNewerWindow(Dataset<Row> pairs) {
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE));
    Dataset<Row> older = pairs.filter(dated.and(col(Work.NEWNESS).lt(col(Work.WINDOW_NEWNESS))));
    return verdict(older, Col.DELIVERY_NO, Col.LINE, lit(Decisions.SUPERSEDED));
  }

  private static Dataset<Row> olderOrNewer(Dataset<Row> covered) {
    Dataset<Row> windows =
        verdict(
            covered.filter(col(Work.COVERED)),
            Work.WINDOW_DELIVERY_NO,
            Work.WINDOW_LINE,
            lit(Decisions.SUPERSEDED));
    Dataset<Row> newer =
        verdict(
            covered.filter(not(col(Work.COVERED))),
            Col.DELIVERY_NO,
            Col.LINE,
            lit(Decisions.QUARANTINED));
    return windows.unionByName(newer);
  }

  private static Dataset<Row> verdict(
      Dataset<Row> rows, String delivery, String line, Column decision) {
    return rows.select(
        col(delivery).as(Col.DELIVERY_NO), col(line).as(Col.LINE), decision.as(Work.STATE));
  }

  /** Pairs with a newer row, and whether the newer rows together cover the window. */
  private static Dataset<Row> withCoverage(Dataset<Row> pairs, Dataset<Row> accepted) {
    Dataset<Row> newer = pairs.filter(col(Work.NEWNESS).gt(col(Work.WINDOW_NEWNESS)));
    Dataset<Row> needed = neededDates(newer, accepted);
    Column sameWindow =
        col(Work.WINDOW_DELIVERY_NO)
            .equalTo(col(Work.NEEDED_DELIVERY_NO))
            .and(col(Work.WINDOW_LINE).equalTo(col(Work.NEEDED_LINE)));
    Column onDate = col(Work.NEEDED_DATE).between(col(Col.START_DATE), col(Col.END_DATE));
    Dataset<Row> coverage =
        needed
            .join(newer, sameWindow.and(onDate), "left")
            .groupBy(Work.NEEDED_DELIVERY_NO, Work.NEEDED_LINE, Work.NEEDED_DATE)
            .agg(bool_or(col(Work.WINDOW_LINE).isNotNull()).as(Work.COVERED))
            .groupBy(
                col(Work.NEEDED_DELIVERY_NO).as(Work.WINDOW_DELIVERY_NO),
                col(Work.NEEDED_LINE).as(Work.WINDOW_LINE))
            .agg(bool_and(col(Work.COVERED)).as(Work.COVERED));
    return newer.join(coverage, new String[] {Work.WINDOW_DELIVERY_NO, Work.WINDOW_LINE}, "inner");
  }

  /**
   * Dates on which the window's school has rows; its weekdays where the school has windows only.
   */
  private static Dataset<Row> neededDates(Dataset<Row> newer, Dataset<Row> accepted) {
    Dataset<Row> windows =
        newer
            .select(
                col(Work.WINDOW_DELIVERY_NO).as(Work.NEEDED_DELIVERY_NO),
                col(Work.WINDOW_LINE).as(Work.NEEDED_LINE),
                col(Work.WINDOW_SCHOOL),
                col(Work.WINDOW_START),
                col(Work.WINDOW_END))
            .distinct();
    Dataset<Row> schoolDates =
        accepted
            .filter(col(Col.START_DATE).equalTo(col(Col.END_DATE)))
            .select(col(Col.SCHOOL_UNIT_CODE), col(Col.START_DATE).as(Work.NEEDED_DATE))
            .distinct();
    Column onSchoolDate =
        col(Work.WINDOW_SCHOOL)
            .equalTo(col(Col.SCHOOL_UNIT_CODE))
            .and(col(Work.NEEDED_DATE).between(col(Work.WINDOW_START), col(Work.WINDOW_END)));
    Dataset<Row> taught =
        windows
            .join(schoolDates, onSchoolDate, "inner")
            .select(Work.NEEDED_DELIVERY_NO, Work.NEEDED_LINE, Work.NEEDED_DATE);
    Dataset<Row> weekdays =
        windows
            .join(schoolDates, onSchoolDate, "left_anti")
            .withColumn(
                Work.NEEDED_DATE, explode(sequence(col(Work.WINDOW_START), col(Work.WINDOW_END))))
            .filter(weekday(col(Work.NEEDED_DATE)).lt(5))
            .select(Work.NEEDED_DELIVERY_NO, Work.NEEDED_LINE, Work.NEEDED_DATE);
    return taught.unionByName(weekdays);
  }
}
