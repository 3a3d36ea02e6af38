package rollcall.trend;

import java.util.Collection;
import java.util.List;
import rollcall.table.Cell;
import rollcall.table.Cells;
import rollcall.table.Col;
import rollcall.table.Work;

/** Pupils of a period, counted by place, gender and stage. */
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

  /** Grain: school year x period x home school x district x gender x stage. */
  static Cells none() {
    return new Cells(
        List.of(
            Work.YEAR_NO, Col.PERIOD, Col.SCHOOL_UNIT_CODE, Col.DISTRICT, Col.GENDER, Col.STAGE),
        COUNTS);
  }

  /** Counts the periods of one pupil. */
  static void count(List<CountedPeriod> periods, Cells into) {
    for (CountedPeriod period : periods) {
      long[] counts =
          into.at(
              period.place().yearNo(),
              period.period(),
              period.place().schoolUnitCode(),
              period.place().place().district(),
              period.place().facts().gender(),
              period.place().facts().stage());
      boolean[] holds = {
        period.counted(),
        period.belowExposure(),
        period.noData(),
        period.high(),
        period.certain(),
        period.possible(),
        period.low(),
        period.mostlyInvalid(),
        period.high() && wasHighTheYearBefore(period, periods)
      };
      for (int i = 0; i < holds.length; i++) {
        counts[i] += holds[i] ? 1 : 0;
      }
    }
  }

  private static boolean wasHighTheYearBefore(CountedPeriod now, List<CountedPeriod> periods) {
    return periods.stream()
        .anyMatch(
            then ->
                then.high()
                    && then.period().equals(now.period())
                    && then.place().yearNo() == now.place().yearNo() - 1);
  }

  /** The cells of pupils at home in these schools. */
  static Collection<Cell> onlyIn(Collection<String> schools, Collection<Cell> cells) {
    return cells.stream()
        .filter(cell -> schools.contains(cell.<String>getAs(Col.SCHOOL_UNIT_CODE)))
        .toList();
  }
}
