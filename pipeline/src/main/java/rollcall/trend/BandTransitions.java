package rollcall.trend;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Cell;
import rollcall.table.Cells;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
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
  static Cells none() {
    return new Cells(
        List.of(Work.FROM_TERM_NO, Col.DISTRICT, Col.GENDER, Col.FROM_BAND, Col.TO_BAND),
        List.of(Col.PUPILS));
  }

  /**
   * Counts one pupil.
   *
   * @param lastTermNo the last term of the data
   */
  static void count(
      PupilHistory history, Rules rules, TermCalendar calendar, int lastTermNo, Cells into) {
    Map<Integer, PupilPeriod> terms = new HashMap<>();
    history.terms().stream()
        .filter(PupilPeriod::inPopulation)
        .forEach(term -> terms.put(term.termNo(), term));
    for (int no = 0; no < lastTermNo; no++) {
      PupilPeriod then = terms.get(no);
      PupilPeriod now = terms.get(no + 1);
      if (then != null || now != null) {
        PupilPeriod first = then == null ? now : then;
        into.at(
                no,
                first.place().district(),
                first.facts().gender(),
                then == null ? arrival(now, calendar) : band(then, rules),
                now == null ? departure(then, calendar) : band(now, rules))[0]++;
      }
    }
  }

  private static String band(PupilPeriod term, Rules rules) {
    boolean below =
        Absence.denominator(term.minutes(), rules) > 0 && !term.flags().meetsMinimumExposure();
    return below ? "below-exposure" : term.flags().band();
  }

  private static String arrival(PupilPeriod term, TermCalendar calendar) {
    return is(term, "HT", 0, calendar) ? "started" : "new";
  }

  private static String departure(PupilPeriod term, TermCalendar calendar) {
    return is(term, "VT", 9, calendar) ? "finished" : "left";
  }

  private static boolean is(PupilPeriod period, String term, int grade, TermCalendar calendar) {
    return calendar.terms().get(period.termNo()).term().equals(term)
        && Integer.valueOf(grade).equals(period.facts().grade());
  }

  /** Rows of {@link FigureTables#BAND_TRANSITION}. */
  static List<Row> figures(Collection<Cell> cells, TermCalendar calendar) {
    return cells.stream().map(cell -> figure(cell, calendar)).toList();
  }

  private static Row figure(Cell cell, TermCalendar calendar) {
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
}
