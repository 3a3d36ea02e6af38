package rollcall.trend;

import static org.apache.spark.sql.functions.*;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Pupils of a period counted into cells that do not overlap: district x gender x stage x inside or
 * outside the panel.
 */
final class PeriodCells {
  static final List<String> COUNTS =
      List.of(
          Col.PUPILS,
          Col.PUPILS_BELOW_EXPOSURE,
          Col.PUPILS_NO_DATA,
          Col.HIGH_ABSENCE_PUPILS,
          Col.HIGH_ABSENCE_PUPILS_LOWER,
          Col.HIGH_ABSENCE_PUPILS_UPPER,
          Col.LOW_ABSENCE_PUPILS,
          Col.MOSTLY_INVALID,
          Col.HIGH_LAST_YEAR_TOO);

  private PeriodCells() {}

  /** Adds 1 to the pupils who had high absence in the same period of the school year before. */
  static Dataset<Row> withLastYear(Dataset<Row> periods) {
    WindowSpec pupil = Window.partitionBy(Col.PUPIL_KEY, Col.PERIOD).orderBy(Work.YEAR_NO);
    Column yearBefore = lag(col(Work.YEAR_NO), 1).over(pupil).equalTo(col(Work.YEAR_NO).minus(1));
    Column highBefore = lag(col(Col.HIGH_ABSENCE_PUPILS), 1).over(pupil).equalTo(1);
    Column both =
        col(Col.HIGH_ABSENCE_PUPILS)
            .equalTo(1)
            .and(coalesce(yearBefore.and(highBefore), lit(false)));
    return periods.withColumn(Col.HIGH_LAST_YEAR_TOO, when(both, 1).otherwise(0));
  }

  /**
   * Grain: school year x period x district x gender x stage x panel.
   *
   * @param panelSchools codes of the schools that report well in every year
   */
  static Dataset<Row> byCell(Dataset<Row> periods, List<String> panelSchools) {
    Column[] counts = COUNTS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
    return periods
        .withColumn(
            Work.IN_PANEL,
            coalesce(col(Col.SCHOOL_UNIT_CODE).isInCollection(panelSchools), lit(false)))
        .groupBy(Work.YEAR_NO, Col.PERIOD, Col.DISTRICT, Col.GENDER, Col.STAGE, Work.IN_PANEL)
        .agg(counts[0], Arrays.copyOfRange(counts, 1, counts.length));
  }
}
