package rollcall.trend;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.denominator;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Pupils of the population by band in two consecutive terms. A pupil met in one of them only has
 * left or is new; the end of grade 9 and the start of grade 0 stand apart as finished and started.
 */
final class BandTransitions {
  private BandTransitions() {}

  /**
   * Grain: earlier term x district x gender x band then x band now; district and gender of the
   * earlier term.
   */
  static Dataset<Row> byCell(Dataset<Row> pupilTerms, Rules rules, int lastTermNo) {
    Dataset<Row> terms =
        pupilTerms
            .filter(col(Col.IN_POPULATION))
            .select(
                col(Col.PUPIL_KEY),
                col(Work.TERM_NO),
                col(Col.DISTRICT),
                col(Col.GENDER),
                col(Col.GRADE),
                col(Col.TERM),
                band(rules).as(Col.ABSENCE_BAND));
    Dataset<Row> from = prefixed(terms, Work.FROM).withColumn(Work.FROM_TERM_NO, col(Work.TERM_NO));
    Dataset<Row> to =
        prefixed(terms, Work.TO)
            .withColumn(Work.FROM_TERM_NO, col(Work.TERM_NO).minus(1))
            .drop(Work.TERM_NO);
    Column then = col(Work.FROM);
    Column now = col(Work.TO);
    return from.drop(Work.TERM_NO)
        .join(to, new String[] {Col.PUPIL_KEY, Work.FROM_TERM_NO}, "full_outer")
        .filter(col(Work.FROM_TERM_NO).between(0, lastTermNo - 1))
        .groupBy(
            col(Work.FROM_TERM_NO),
            coalesce(then.getField(Col.DISTRICT), now.getField(Col.DISTRICT)).as(Col.DISTRICT),
            coalesce(then.getField(Col.GENDER), now.getField(Col.GENDER)).as(Col.GENDER),
            fromBand(then, now).as(Col.FROM_BAND),
            toBand(then, now).as(Col.TO_BAND))
        .agg(count(lit(1)).as(Col.PUPILS));
  }

  /** Rows of {@link FigureTables#BAND_TRANSITION}. */
  static List<Row> figures(Collection<Row> cells, TermCalendar calendar) {
    return cells.stream().map(cell -> figure(cell, calendar)).toList();
  }

  private static Row figure(Row cell, TermCalendar calendar) {
    int no = cell.<Integer>getAs(Work.FROM_TERM_NO);
    Term from = calendar.terms().get(no);
    Term to = calendar.terms().get(no + 1);
    List<Object> key =
        List.of(
            from.schoolYear(),
            from.term(),
            to.schoolYear(),
            to.term(),
            cell.getAs(Col.DISTRICT),
            cell.getAs(Col.GENDER),
            cell.getAs(Col.FROM_BAND),
            cell.getAs(Col.TO_BAND));
    return FigureRow.of(FigureTables.BAND_TRANSITION.key(), key)
        .set(Col.PUPILS, cell.getAs(Col.PUPILS))
        .as(FigureTables.BAND_TRANSITION);
  }

  private static Dataset<Row> prefixed(Dataset<Row> terms, String name) {
    return terms.select(
        col(Col.PUPIL_KEY),
        col(Work.TERM_NO),
        struct(
                col(Col.DISTRICT),
                col(Col.GENDER),
                col(Col.GRADE),
                col(Col.TERM),
                col(Col.ABSENCE_BAND))
            .as(name));
  }

  private static Column band(Rules rules) {
    Column below = denominator(rules).gt(0).and(not(col(Col.MEETS_MINIMUM_EXPOSURE)));
    return when(below, "below-exposure").otherwise(col(Col.ABSENCE_BAND));
  }

  private static Column fromBand(Column then, Column now) {
    Column starts = now.getField(Col.TERM).equalTo("HT").and(now.getField(Col.GRADE).equalTo(0));
    return when(then.isNotNull(), then.getField(Col.ABSENCE_BAND))
        .when(coalesce(starts, lit(false)), "started")
        .otherwise("new");
  }

  private static Column toBand(Column then, Column now) {
    Column finishes =
        then.getField(Col.TERM).equalTo("VT").and(then.getField(Col.GRADE).equalTo(9));
    return when(now.isNotNull(), now.getField(Col.ABSENCE_BAND))
        .when(coalesce(finishes, lit(false)), "finished")
        .otherwise("left");
  }
}
