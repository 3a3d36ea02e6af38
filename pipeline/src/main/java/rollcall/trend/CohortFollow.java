package rollcall.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Cell;
import rollcall.table.Cells;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.PupilPeriod;
import rollcall.table.Tally;
import rollcall.table.Work;

/**
 * Pupils followed from the first school year in which they were counted; grade, district and gender
 * stay those of entry.
 */
final class CohortFollow {
  private CohortFollow() {}

  /** Grain: entry year x grade x district x gender at entry x school year. */
  static Cells none() {
    return new Cells(
        List.of(Work.ENTRY_YEAR_NO, Col.GRADE_AT_ENTRY, Col.DISTRICT, Col.GENDER, Work.YEAR_NO),
        List.of(
            Col.PUPILS, Col.HIGH_ABSENCE_PUPILS, Work.ABSENT_MINUTES, Work.DENOMINATOR_MINUTES));
  }

  /** Counts the years of one pupil, which are in order of time. */
  static void count(List<CountedPeriod> periods, Rules rules, Cells into) {
    PupilPeriod entry = null;
    for (CountedPeriod period : periods) {
      if (period.period().equals(CountedPeriod.ANY_TERM) && period.counted()) {
        PupilPeriod year = period.place();
        entry = entry == null ? year : entry;
        long[] counts =
            into.at(
                entry.yearNo(),
                entry.facts().grade(),
                entry.place().district(),
                entry.facts().gender(),
                year.yearNo());
        counts[0]++;
        counts[1] += period.high() ? 1 : 0;
        counts[2] += year.minutes().absent();
        counts[3] += Absence.denominator(year.minutes(), rules);
      }
    }
  }

  /** Rows of {@link FigureTables#COHORT_FOLLOW}: every year from entry to the last of the data. */
  static List<Row> figures(Collection<Cell> cells) {
    Tally tally =
        Tally.of(Col.PUPILS, Col.HIGH_ABSENCE_PUPILS, Work.ABSENT_MINUTES, Work.DENOMINATOR_MINUTES)
            .addAll(cells, cell -> List.of(key(cell, cell.<Integer>getAs(Work.YEAR_NO))));
    TreeSet<Integer> years =
        cells.stream()
            .map(c -> c.<Integer>getAs(Work.YEAR_NO))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Row> rows = new ArrayList<>();
    for (Cell cell : cells) {
      int entry = cell.<Integer>getAs(Work.ENTRY_YEAR_NO);
      if (cell.<Integer>getAs(Work.YEAR_NO) == entry) {
        years
            .tailSet(entry)
            .forEach(year -> rows.add(figure(tally, cell, entry, year, entry == years.first())));
      }
    }
    return rows;
  }

  private static Row figure(Tally tally, Cell atEntry, int entry, int year, boolean leftCensored) {
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

  private static List<Object> key(Cell cell, int year) {
    List<Object> key = new ArrayList<>();
    key.add(cell.getAs(Work.ENTRY_YEAR_NO));
    key.add(cell.getAs(Col.GRADE_AT_ENTRY));
    key.add(cell.getAs(Col.DISTRICT));
    key.add(cell.getAs(Col.GENDER));
    key.add(year);
    return key;
  }
}
