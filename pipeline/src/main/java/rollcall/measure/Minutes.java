package rollcall.measure;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.Work;

/** What follows from a row's sums of minutes and its day marks. */
final class Minutes {
  private Minutes() {}

  /** Reported minus absent minus other minutes. */
  static Dataset<Row> withAttendedMinutes(Dataset<Row> rows) {
    Column attended =
        col(Col.REPORTED_MINUTES).minus(absent()).minus(col(Col.OTHER_ACTIVITY_MINUTES));
    return rows.withColumn(Col.ATTENDED_MINUTES, attended);
  }

  /**
   * Absence rate with its bounds and the reporting rate. Bounds and reporting rate are null where
   * the export does not say what was reported; every rate is null where its denominator is 0.
   */
  static Dataset<Row> withRates(Dataset<Row> rows, Rules rules) {
    Column scheduled = col(Col.SCHEDULED_MINUTES);
    Column unreported = scheduled.minus(col(Col.REPORTED_MINUTES));
    return rows.withColumn(Col.ABSENCE_RATE, share(absent(), denominator(rules)))
        .withColumn(Col.ABSENCE_RATE_LOWER, whereDelivered(share(absent(), scheduled)))
        .withColumn(
            Col.ABSENCE_RATE_UPPER, whereDelivered(share(absent().plus(unreported), scheduled)))
        .withColumn(
            Col.REPORTING_RATE, whereDelivered(share(col(Col.REPORTED_MINUTES), scheduled)));
  }

  /**
   * Absence days and spells from the marks; null unless every minute has a date.
   *
   * @param words the marks to read
   */
  static Dataset<Row> withAbsenceDays(Dataset<Row> rows, String[] words) {
    Column allDated =
        col(Work.ROWS).gt(0).and(col(Work.WINDOWS).equalTo(0)).and(col(Work.EVENTS).equalTo(0));
    Column days = col(Work.TAUGHT_DAYS);
    return rows.withColumn(Work.TAUGHT_DAYS, when(allDated, DayMarks.taughtDays(words)))
        .withColumn(Col.ABSENCE_DAYS, DayMarks.absenceDays(days))
        .withColumn(Col.ABSENCE_SPELLS, DayMarks.spells(days))
        .withColumn(Col.LONGEST_SPELL_DAYS, DayMarks.longestSpell(days))
        .drop(Work.TAUGHT_DAYS);
  }

  private static Column share(Column numerator, Column denominator) {
    return try_divide(numerator.cast("double"), denominator.cast("double"));
  }

  private static Column whereDelivered(Column value) {
    return when(col(Work.REPORTING_DELIVERED), value);
  }
}
