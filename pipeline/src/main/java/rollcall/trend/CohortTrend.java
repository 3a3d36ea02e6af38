package rollcall.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.table.Cell;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Table;
import rollcall.table.Tally;
import rollcall.table.Wilson;
import rollcall.table.Work;

/**
 * High absence over the years, from cells. Every combination of district, gender and stage is
 * present in every year, so that a change from or to nothing is seen.
 */
final class CohortTrend {
  static final String ALL = "all";
  private static final String GRADES_1_TO_9 = "1-9";
  private static final Set<String> STAGES_OF_GRADES_1_TO_9 = Set.of("low", "middle", "high");

  private static final List<String> STAGES =
      List.of("F", "low", "middle", "high", "unknown", GRADES_1_TO_9, ALL);
  static final List<String> GENDERS = List.of("F", "M", "U", ALL);

  private final int indexMinimumPupils;

  CohortTrend(int indexMinimumPupils) {
    this.indexMinimumPupils = indexMinimumPupils;
  }

  /** Rows of {@link FigureTables#COHORT_TREND} or of the panel. */
  List<Row> figures(Table table, Collection<Cell> cells) {
    Tally tally =
        Tally.of(PeriodCells.COUNTS.toArray(String[]::new)).addAll(cells, CohortTrend::groups);
    Set<Integer> years = values(cells, Work.YEAR_NO);
    Set<String> periods = values(cells, Col.PERIOD);
    Set<String> districts = withAll(values(cells, Col.DISTRICT));
    List<Row> rows = new ArrayList<>();
    for (int year : years) {
      for (List<Object> group : Tally.combinations(periods, districts, GENDERS, STAGES)) {
        rows.add(row(table, tally, years, year, group));
      }
    }
    return rows;
  }

  private Row row(Table table, Tally tally, Set<Integer> years, int year, List<Object> group) {
    int firstYear = years.iterator().next();
    List<Object> key = new ArrayList<>(List.of(schoolYear(year)));
    key.addAll(group);
    Counts now = Counts.of(tally, year, group);
    Counts before = years.contains(year - 1) ? Counts.of(tally, year - 1, group) : null;
    Counts first = Counts.of(tally, firstYear, group);
    FigureRow row = FigureRow.of(table.key(), key).setAll(tally.named(withYear(year, group)));
    row.set(
        Col.PUPILS_ENROLLED,
        now.pupils + row.number(Col.PUPILS_BELOW_EXPOSURE) + row.number(Col.PUPILS_NO_DATA));
    row.set(Col.HIGH_ABSENCE_SHARE, now.share()).set(Col.LOW_ABSENCE_SHARE, now.lowShare());
    Wilson interval = now.pupils == 0 ? null : Wilson.of(now.high, now.pupils);
    row.set(Col.SHARE_LOW_CI, interval == null ? null : interval.low());
    row.set(Col.SHARE_HIGH_CI, interval == null ? null : interval.high());
    setChange(
        row,
        now,
        before,
        Col.CHANGE_IN_PUPILS,
        Col.CHANGE_IN_SHARE,
        Col.CHANGE_FROM_SIZE,
        Col.CHANGE_FROM_SHARE);
    setChange(
        row,
        now,
        first,
        Col.CHANGE_IN_PUPILS_SINCE_FIRST_YEAR,
        Col.CHANGE_IN_SHARE_SINCE_FIRST_YEAR,
        Col.CHANGE_FROM_SIZE_SINCE_FIRST_YEAR,
        Col.CHANGE_FROM_SHARE_SINCE_FIRST_YEAR);
    row.set(Col.INDEX_FIRST_YEAR, index(now, first));
    boolean isFirst = year == firstYear;
    row.set(Col.NEW_HIGH, isFirst ? null : now.high - row.number(Col.HIGH_LAST_YEAR_TOO));
    row.set(Col.HIGH_LAST_YEAR_TOO, isFirst ? null : row.number(Col.HIGH_LAST_YEAR_TOO));
    return row.as(table);
  }

  private Double index(Counts now, Counts first) {
    return first.high < indexMinimumPupils ? null : 100.0 * now.high / first.high;
  }

  /**
   * Change of the count, split into what more pupils and what a higher share bring; null where
   * there is no base.
   */
  private static void setChange(
      FigureRow row,
      Counts now,
      Counts base,
      String inPupils,
      String inShare,
      String fromSize,
      String fromShare) {
    boolean comparable = base != null && base.pupils > 0;
    row.set(inPupils, comparable ? now.high - base.high : null);
    boolean shares = comparable && now.pupils > 0;
    row.set(inShare, shares ? now.share() - base.share() : null);
    row.set(fromSize, comparable ? plain(base.share() * (now.pupils - base.pupils)) : null);
    row.set(fromShare, comparable ? now.high - base.share() * now.pupils : null);
  }

  /** A share of 0 times fewer pupils is 0, not minus 0. */
  private static double plain(double product) {
    return product + 0.0;
  }

  /** Pupils and high absence of a group in one year. */
  private record Counts(long pupils, long high, long low) {
    static Counts of(Tally tally, int year, List<Object> group) {
      List<Object> key = withYear(year, group);
      return new Counts(
          tally.number(key, Col.PUPILS),
          tally.number(key, Col.HIGH_ABSENCE_PUPILS),
          tally.number(key, Col.LOW_ABSENCE_PUPILS));
    }

    Double share() {
      return pupils == 0 ? null : (double) high / pupils;
    }

    Double lowShare() {
      return pupils == 0 ? null : (double) low / pupils;
    }
  }

  private static List<List<Object>> groups(Cell cell) {
    String stage = cell.getAs(Col.STAGE);
    List<String> stages = new ArrayList<>(List.of(stage, ALL));
    if (STAGES_OF_GRADES_1_TO_9.contains(stage)) {
      stages.add(GRADES_1_TO_9);
    }
    return Tally.combinations(
        List.of(cell.<Integer>getAs(Work.YEAR_NO)),
        List.of(cell.<String>getAs(Col.PERIOD)),
        List.of(cell.<String>getAs(Col.DISTRICT), ALL),
        List.of(cell.<String>getAs(Col.GENDER), ALL),
        stages);
  }

  private static List<Object> withYear(int year, List<Object> group) {
    List<Object> key = new ArrayList<>(List.of(year));
    key.addAll(group);
    return key;
  }

  private static <T> Set<T> values(Collection<Cell> cells, String column) {
    return cells.stream()
        .map(cell -> cell.<T>getAs(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withAll(Set<String> members) {
    members.add(ALL);
    return members;
  }

  /** The school year that starts in this calendar year, such as 2017-18. */
  static String schoolYear(int year) {
    int next = (year + 1) % 100;
    // Asked for each pupil: a format would be read anew each time.
    return year + (next < 10 ? "-0" : "-") + next;
  }
}
