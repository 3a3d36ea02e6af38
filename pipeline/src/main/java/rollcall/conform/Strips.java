package rollcall.conform;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.DayMarks;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Strips: the rows of one pupil at one school in one term from one delivery, added up, with the
 * pupil's dates as marks. Strips of different deliveries, schools and pupils add up, so that a
 * city's year of rows is met once and leaves a few hundred thousand strips.
 */
final class Strips {
  private Strips() {}

  /** Usable rows with {@link Work#TERM_NO}; null where the row lies in no term. */
  static Dataset<Row> withTerm(Dataset<Row> rows, TermCalendar calendar) {
    return rows.withColumn(Work.TERM_NO, calendar.termNo());
  }

  /**
   * Grain: pupil x school x term x delivery x before or after as-of. The marks are right where
   * every row has its own date; {@link Entanglement} finds the others.
   */
  static Dataset<Row> byDelivery(
      Dataset<Row> rowsWithTerm, TermCalendar calendar, Rules rules, Column inAsOf) {
    Dataset<Row> rows =
        rowsWithTerm
            .withColumn(Work.IN_AS_OF, inAsOf)
            .withColumn(Work.DAY_NO, calendar.dayNo())
            .withColumn(Work.WORD_NO, DayMarks.wordNo(col(Work.DAY_NO)))
            .withColumn(Work.STATE, state(denominator(rules), absent(), rules));
    Column[] sums = sums(marks(Work.DAY_MARKS, col(Work.STATE)));
    return rows.groupBy(
            col(Col.PUPIL_KEY),
            col(Col.SCHOOL_UNIT_CODE),
            col(Work.TERM_NO),
            col(Col.DELIVERY_NO),
            col(Work.IN_AS_OF))
        .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), sums);
  }

  /**
   * Minutes that the rules divide by; where reporting is not delivered all minutes count as
   * reported.
   */
  static Column denominator(Rules rules) {
    return rules.denominator() == Rules.Denominator.SCHEDULED
        ? col(Col.SCHEDULED_MINUTES)
        : reported();
  }

  private static Column reported() {
    return coalesce(col(Col.REPORTED_MINUTES), col(Col.SCHEDULED_MINUTES));
  }

  /**
   * State of a date with this denominator and these absent minutes; 0 for a row that is no single
   * date.
   */
  static Column state(Column denominator, Column absent, Rules rules) {
    Column dated = col(Col.START_DATE).equalTo(col(Col.END_DATE)).and(not(col(Col.IS_EVENT)));
    return when(not(dated), lit(0L)).otherwise(dateState(denominator, absent, rules));
  }

  /** State of a date with this denominator and these absent minutes. */
  static Column dateState(Column denominator, Column absent, Rules rules) {
    return when(denominator.leq(0), lit(DayMarks.UNREPORTED))
        .when(atLeast(absent, denominator, rules.absenceDayPercent()), lit(DayMarks.ABSENT))
        .otherwise(lit(DayMarks.TAUGHT));
  }

  /** The or of the marks of all rows, one column a word. */
  static List<Column> marks(String[] words, Column state) {
    return IntStream.range(0, words.length)
        .mapToObj(
            word ->
                bit_or(DayMarks.word(word, col(Work.WORD_NO), col(Work.DAY_NO), state))
                    .as(words[word]))
        .toList();
  }

  /** Sums of a group of attendance rows, followed by the given marks. */
  static Column[] sums(List<Column> marks) {
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
    sums.addAll(marks);
    return sums.toArray(Column[]::new);
  }
}
