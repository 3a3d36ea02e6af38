package rollcall.conform;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.absent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Strips of pupil-terms with several rows a date: whether a date is an absence day is judged over
 * its sums.
 */
final class Disentangled {
  private Disentangled() {}

  /** Strips whose pupil has one row a date: the marks of the school are the marks of the pupil. */
  static Dataset<Row> withPupilMarks(Dataset<Row> strips) {
    Map<String, Column> marks = new LinkedHashMap<>();
    for (int word = 0; word < Work.DAY_MARKS.length; word++) {
      marks.put(Work.PUPIL_MARKS[word], col(Work.DAY_MARKS[word]));
    }
    return strips.withColumns(marks);
  }

  /**
   * Grain as {@link Strips#byDelivery}, with marks of the school's dates and of the pupil's dates
   * over all schools.
   */
  static Dataset<Row> strips(
      Dataset<Row> accepted, TermCalendar calendar, Rules rules, Column inAsOf) {
    WindowSpec pupilDate = Window.partitionBy(Col.PUPIL_KEY, Col.START_DATE, Work.DATES);
    WindowSpec schoolDate =
        Window.partitionBy(Col.PUPIL_KEY, Col.SCHOOL_UNIT_CODE, Col.START_DATE, Work.DATES);
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE)).and(not(col(Col.IS_EVENT)));
    Dataset<Row> rows =
        accepted
            .withColumn(Work.IN_AS_OF, inAsOf)
            .withColumn(Work.DAY_NO, calendar.dayNo())
            .withColumn(Work.WORD_NO, DayMarks.wordNo(col(Work.DAY_NO)))
            .withColumn(Work.DATES, dated)
            .withColumn(Work.DENOMINATOR_MINUTES, Strips.denominator(rules))
            .withColumn(Work.ABSENT_MINUTES, absent())
            .withColumn(Work.STATE, stateOver(pupilDate, rules))
            .withColumn(Work.SCHOOL_STATE, stateOver(schoolDate, rules));
    List<Column> marks = new ArrayList<>(Strips.marks(Work.DAY_MARKS, col(Work.SCHOOL_STATE)));
    marks.addAll(Strips.marks(Work.PUPIL_MARKS, col(Work.STATE)));
    return rows.groupBy(
            col(Col.PUPIL_KEY),
            col(Col.SCHOOL_UNIT_CODE),
            col(Work.TERM_NO),
            col(Col.DELIVERY_NO),
            col(Work.IN_AS_OF))
        .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), Strips.sums(marks));
  }

  private static Column stateOver(WindowSpec dates, Rules rules) {
    Column denominator = sum(Work.DENOMINATOR_MINUTES).over(dates);
    Column absent = sum(Work.ABSENT_MINUTES).over(dates);
    return when(col(Work.DATES), Strips.dateState(denominator, absent, rules)).otherwise(lit(0L));
  }
}
