package rollcall.conform;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.atLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/** Adds the rows of each delivery up to strips. */
final class Strips {
  private Strips() {}

  /**
   * Grain: pupil x school x term x delivery x before or after as-of. The marks are right where
   * every row has its own date; {@link Entanglement} finds the others.
   */
  static Dataset<Row> byDelivery(
      Dataset<Row> rowsWithTerm, TermCalendar calendar, Rules rules, Column inAsOf) {
    Column[] columns =
        Stream.concat(
                Stream.of(
                        Col.PUPIL_KEY,
                        Col.PUPIL_TAIL,
                        Col.SCHOOL_UNIT_CODE,
                        Work.TERM_NO,
                        Col.DELIVERY_NO,
                        Col.START_DATE,
                        Col.END_DATE,
                        Col.IS_EVENT,
                        Col.SCHEDULED_MINUTES,
                        Col.REPORTED_MINUTES,
                        Col.VALID_ABSENCE_MINUTES,
                        Col.INVALID_ABSENCE_MINUTES,
                        Col.OTHER_ACTIVITY_MINUTES)
                    .map(functions::col),
                Stream.of(
                    inAsOf.as(Work.IN_AS_OF),
                    calendar.dayNo().as(Work.DAY_NO),
                    state(rules).as(Work.STATE)))
            .toArray(Column[]::new);
    List<Column> sums = sums();
    return rowsWithTerm
        .select(columns)
        .groupBy(
            col(Col.PUPIL_KEY),
            col(Col.SCHOOL_UNIT_CODE),
            col(Work.TERM_NO),
            col(Col.DELIVERY_NO),
            col(Work.IN_AS_OF))
        .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), sums.toArray(Column[]::new))
        .select(asStrip());
  }

  private static Column[] asStrip() {
    Column marks = array(words().map(functions::col).toArray(Column[]::new));
    return Stream.concat(Stream.of(Col.PUPIL_KEY), Stream.of(Strip.SCHEMA.fieldNames()))
        .map(
            name ->
                switch (name) {
                  case Work.DAY_MARKS -> marks.as(name);
                  case Work.LAST_DATE -> unix_date(col(name)).as(name);
                  default -> col(name);
                })
        .toArray(Column[]::new);
  }

  /** State of a row's date, with its minutes alone; 0 for a row that is no single date. */
  private static Column state(Rules rules) {
    Column denominator =
        rules.denominator() == Rules.Denominator.SCHEDULED
            ? col(Col.SCHEDULED_MINUTES)
            : reported();
    Column absent = col(Col.VALID_ABSENCE_MINUTES).plus(col(Col.INVALID_ABSENCE_MINUTES));
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE)).and(not(col(Col.IS_EVENT)));
    return when(not(dated), lit(0L))
        .when(denominator.leq(0), lit(DayMarks.UNREPORTED))
        .when(atLeast(absent, denominator, rules.absenceDayPercent()), lit(DayMarks.ABSENT))
        .otherwise(lit(DayMarks.TAUGHT));
  }

  private static Column reported() {
    return coalesce(col(Col.REPORTED_MINUTES), col(Col.SCHEDULED_MINUTES));
  }

  private static List<Column> sums() {
    Column window = col(Col.START_DATE).notEqual(col(Col.END_DATE));
    List<Column> sums = new ArrayList<>();
    sums.add(count(lit(1)).as(Work.ROWS));
    sums.add(count(when(window, 1)).as(Work.WINDOWS));
    sums.add(count(when(col(Col.IS_EVENT), 1)).as(Work.EVENTS));
    sums.add(sum(Col.SCHEDULED_MINUTES).as(Col.SCHEDULED_MINUTES));
    sums.add(sum(reported()).as(Col.REPORTED_MINUTES));
    sums.add(sum(Col.VALID_ABSENCE_MINUTES).as(Col.VALID_ABSENCE_MINUTES));
    sums.add(sum(Col.INVALID_ABSENCE_MINUTES).as(Col.INVALID_ABSENCE_MINUTES));
    sums.add(sum(Col.OTHER_ACTIVITY_MINUTES).as(Col.OTHER_ACTIVITY_MINUTES));
    sums.add(count(Col.REPORTED_MINUTES).equalTo(count(lit(1))).as(Work.REPORTING_DELIVERED));
    sums.add(max(Col.END_DATE).as(Work.LAST_DATE));
    IntStream.range(0, DayMarks.WORDS)
        .forEach(word -> sums.add(bit_or(word(word)).as(Work.DAY_MARKS + word)));
    return sums;
  }

  /** The marks of a row in one word: none unless its day lies there. */
  private static Column word(int word) {
    Column first = lit(word * DayMarks.DAYS_IN_WORD);
    Column last = lit((word + 1) * DayMarks.DAYS_IN_WORD - 1);
    Column shift = col(Work.DAY_NO).minus(first).multiply(2);
    return when(
            col(Work.DAY_NO).between(first, last),
            call_function("shiftleft", col(Work.STATE), shift))
        .otherwise(lit(0L));
  }

  private static Stream<String> words() {
    return IntStream.range(0, DayMarks.WORDS).mapToObj(word -> Work.DAY_MARKS + word);
  }
}
