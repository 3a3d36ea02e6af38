package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rollcall.table.Col;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/** Roster enrolments spread over the terms that they overlap. */
final class Enrolments {
  /** Weekday numbers count from Monday 29 December 1969, three days before day 0. */
  private static final int DAYS_FROM_MONDAY = 3;

  private Enrolments() {}

  /**
   * Grain: pupil x school x term. {@link Work#ENROLMENT} holds start, grade, gender and residence
   * of the enrolment with the latest start; a start that is not told counts as the earliest.
   *
   * @param lastTermNo terms that begin after the as-of date are left out
   */
  static Dataset<Row> byTerm(Dataset<Row> enrolments, TermCalendar calendar, int lastTermNo) {
    Column overlaps =
        coalesce(col(Col.START_DATE).leq(col(Work.TERM_END)), lit(true))
            .and(coalesce(col(Col.END_DATE).geq(col(Work.TERM_START)), lit(true)));
    Column startsBefore = coalesce(col(Col.START_DATE).leq(col(Work.TERM_START)), lit(true));
    Column endsAfter = coalesce(col(Col.END_DATE).geq(col(Work.TERM_END)), lit(true));
    return enrolments
        .join(broadcast(terms(enrolments, calendar, lastTermNo)), overlaps, "inner")
        .groupBy(Col.PUPIL_KEY, Col.SCHOOL_UNIT_CODE, Work.TERM_NO)
        .agg(
            max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL),
            max(enrolment()).as(Work.ENROLMENT),
            bool_or(startsBefore.and(endsAfter)).as(Work.WHOLE_TERM),
            sum(enrolledWeekdays()).as(Work.ENROLLED_WEEKDAYS));
  }

  private static Column enrolment() {
    return struct(
        col(Col.START_DATE).as(Work.ENROLMENT_START),
        col(Col.GRADE),
        col(Col.GENDER),
        col(Col.RESIDENCE_DISTRICT).as(Work.RESIDENCE));
  }

  private static Column enrolledWeekdays() {
    Column from = greatest(col(Col.START_DATE), col(Work.TERM_START));
    Column to = least(col(Col.END_DATE), col(Work.TERM_END));
    return weekdaysBefore(date_add(to, 1)).minus(weekdaysBefore(from));
  }

  private static Column weekdaysBefore(Column date) {
    Column days = unix_date(date).plus(DAYS_FROM_MONDAY);
    return call_function("div", days, lit(7)).multiply(5).plus(least(days.mod(7), lit(5)));
  }

  private static Dataset<Row> terms(Dataset<Row> rows, TermCalendar calendar, int lastTermNo) {
    List<Row> list = new ArrayList<>();
    for (int no = 0; no <= lastTermNo; no++) {
      Term term = calendar.terms().get(no);
      list.add(RowFactory.create(no, term.start(), term.end()));
    }
    StructType schema =
        new StructType()
            .add(Work.TERM_NO, DataTypes.IntegerType)
            .add(Work.TERM_START, DataTypes.DateType)
            .add(Work.TERM_END, DataTypes.DateType);
    return rows.sparkSession().createDataFrame(list, schema);
  }
}
