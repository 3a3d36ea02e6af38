package rollcall.trend;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Tally;
import rollcall.table.Work;

/**
 * Pupils followed from the first school year in which they were counted; grade, district and gender
 * stay those of entry.
 */
final class CohortFollow {
  private CohortFollow() {}

  /** Grain: entry year x grade x district x gender at entry x school year. */
  static Dataset<Row> byCell(Dataset<Row> periods, Dataset<Row> pupilYears, Rules rules) {
    WindowSpec pupil =
        Window.partitionBy(Col.PUPIL_KEY)
            .orderBy(Work.YEAR_NO)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> counted =
        periods
            .filter(
                col(Col.PERIOD).equalTo(PupilPeriodRows.ANY_TERM).and(col(Col.PUPILS).equalTo(1)))
            .select(Col.PUPIL_KEY, Work.YEAR_NO, Col.HIGH_ABSENCE_PUPILS);
    Dataset<Row> minutes =
        pupilYears.select(
            col(Col.PUPIL_KEY),
            col(Work.YEAR_NO),
            col(Col.GRADE),
            col(Col.DISTRICT),
            col(Col.GENDER),
            absent().as(Work.ABSENT_MINUTES),
            denominator(rules).as(Work.DENOMINATOR_MINUTES));
    return counted
        .join(minutes, new String[] {Col.PUPIL_KEY, Work.YEAR_NO}, "inner")
        .withColumn(Work.ENTRY_YEAR_NO, first(Work.YEAR_NO).over(pupil))
        .withColumn(Col.GRADE_AT_ENTRY, first(Col.GRADE).over(pupil))
        .withColumn(Col.DISTRICT, first(Col.DISTRICT).over(pupil))
        .withColumn(Col.GENDER, first(Col.GENDER).over(pupil))
        .groupBy(Work.ENTRY_YEAR_NO, Col.GRADE_AT_ENTRY, Col.DISTRICT, Col.GENDER, Work.YEAR_NO)
        .agg(
            count(lit(1)).as(Col.PUPILS),
            sum(Col.HIGH_ABSENCE_PUPILS).as(Col.HIGH_ABSENCE_PUPILS),
            sum(Work.ABSENT_MINUTES).as(Work.ABSENT_MINUTES),
            sum(Work.DENOMINATOR_MINUTES).as(Work.DENOMINATOR_MINUTES));
  }

  /** Rows of {@link FigureTables#COHORT_FOLLOW}: every year from entry to the last of the data. */
  static List<Row> figures(Collection<Row> cells) {
    Tally tally =
        Tally.of(Col.PUPILS, Col.HIGH_ABSENCE_PUPILS, Work.ABSENT_MINUTES, Work.DENOMINATOR_MINUTES)
            .addAll(cells, cell -> List.of(key(cell, cell.<Integer>getAs(Work.YEAR_NO))));
    TreeSet<Integer> years =
        cells.stream()
            .map(c -> c.<Integer>getAs(Work.YEAR_NO))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Row> rows = new ArrayList<>();
    for (Row cell : cells) {
      int entry = cell.<Integer>getAs(Work.ENTRY_YEAR_NO);
      if (cell.<Integer>getAs(Work.YEAR_NO) == entry) {
        years
            .tailSet(entry)
            .forEach(year -> rows.add(figure(tally, cell, entry, year, entry == years.first())));
      }
    }
    return rows;
  }

  private static Row figure(Tally tally, Row atEntry, int entry, int year, boolean leftCensored) {
    List<Object> group = key(atEntry, year);
    long denominator = tally.number(group, Work.DENOMINATOR_MINUTES);
    Double rate =
        denominator == 0 ? null : (double) tally.number(group, Work.ABSENT_MINUTES) / denominator;
    return new FigureRow()
        .set(Col.ENTRY_SCHOOL_YEAR, CohortTrend.schoolYear(entry))
        .set(Col.GRADE_AT_ENTRY, atEntry.getAs(Col.GRADE_AT_ENTRY))
        .set(Col.SCHOOL_YEAR, CohortTrend.schoolYear(year))
        .set(Col.DISTRICT, atEntry.getAs(Col.DISTRICT))
        .set(Col.GENDER, atEntry.getAs(Col.GENDER))
        .set(Col.PUPILS_AT_ENTRY, atEntry.getAs(Col.PUPILS))
        .set(Col.PUPILS, tally.number(group, Col.PUPILS))
        .set(Col.ABSENCE_RATE, rate)
        .set(Col.HIGH_ABSENCE_PUPILS, tally.number(group, Col.HIGH_ABSENCE_PUPILS))
        .set(Col.LEFT_CENSORED, leftCensored)
        .as(FigureTables.COHORT_FOLLOW);
  }

  private static List<Object> key(Row cell, int year) {
    List<Object> key = new ArrayList<>();
    key.add(cell.getAs(Work.ENTRY_YEAR_NO));
    key.add(cell.getAs(Col.GRADE_AT_ENTRY));
    key.add(cell.getAs(Col.DISTRICT));
    key.add(cell.getAs(Col.GENDER));
    key.add(year);
    return key;
  }
}
