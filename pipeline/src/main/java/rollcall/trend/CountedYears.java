package rollcall.trend;

import java.util.List;
import java.util.Set;
import rollcall.rules.Rules;
import rollcall.table.Minutes;
import rollcall.table.Place;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.PupilTables;
import rollcall.table.TermCalendar;

/** Rows of {@link PupilTables#COUNTED_YEAR}. */
public final class CountedYears {
  /** What stands for the term in the names of the table's parts: {@code 2021-22/any-term}. */
  public static final String PART = CountedPeriod.ANY_TERM;

  private final Rules rules;
  private final TermCalendar calendar;

  CountedYears(Rules rules, TermCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * One row for each school year of a pupil, in the order of the table's columns.
   *
   * @param leftOut school years of which no row is made, by the calendar year of their start
   */
  public List<Object[]> rows(PupilHistory history, Set<Integer> leftOut) {
    return CountedPeriod.years(history, rules, calendar).stream()
        .filter(year -> !leftOut.contains(year.place().yearNo()))
        .map(year -> row(history, year))
        .toList();
  }

  private Object[] row(PupilHistory history, CountedPeriod year) {
    PupilPeriod home = year.place();
    Place place = home.place();
    Minutes minutes = home.minutes();
    return new Object[] {
      history.pupil().pseudonym(),
      CohortTrend.schoolYear(home.yearNo()),
      CountedPeriod.ANY_TERM,
      home.schoolUnitCode(),
      place.district(),
      home.facts().gender(),
      home.facts().stage(),
      home.inPopulation(),
      history.pupil().isProtected(),
      minutes.scheduled(),
      minutes.reported(),
      minutes.valid(),
      minutes.invalid(),
      minutes.other(),
      home.inPopulation() && year.counted(),
      home.inPopulation() && year.high()
    };
  }
}
