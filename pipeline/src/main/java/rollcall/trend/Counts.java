package rollcall.trend;

import java.io.Serializable;
import java.util.List;
import rollcall.rules.Rules;
import rollcall.table.Cells;
import rollcall.table.PupilHistory;
import rollcall.table.TermCalendar;

/** What one task has counted of its pupils, cell by cell. */
public final class Counts implements Serializable {
  private static final long serialVersionUID = 1;

  final Cells periods = PeriodCells.none();
  final Cells terms = TermCells.none();
  final Cells transitions = BandTransitions.none();
  final Cells follow = CohortFollow.none();
  final Cells sensitivity;
  final SchoolReporting schools = new SchoolReporting();

  private final Rules rules;
  private final TermCalendar calendar;
  private final int lastTermNo;
  final DefinitionSensitivity readings;

  Counts(Rules rules, TermCalendar calendar, int lastTermNo, DefinitionSensitivity readings) {
    this.rules = rules;
    this.calendar = calendar;
    this.lastTermNo = lastTermNo;
    this.readings = readings;
    this.sensitivity = readings.none();
  }

  /** Counts one pupil, flagged. */
  public Counts count(PupilHistory history) {
    List<CountedPeriod> counted = CountedPeriod.of(history, rules, calendar);
    PeriodCells.count(counted, periods);
    TermCells.count(history, rules, terms);
    BandTransitions.count(history, rules, calendar, lastTermNo, transitions);
    CohortFollow.count(counted, rules, follow);
    readings.count(history, sensitivity);
    schools.count(history);
    return this;
  }

  /** Adds what another task counted. */
  public Counts add(Counts more) {
    periods.add(more.periods);
    terms.add(more.terms);
    transitions.add(more.transitions);
    follow.add(more.follow);
    sensitivity.add(more.sensitivity);
    schools.add(more.schools);
    return this;
  }
}
