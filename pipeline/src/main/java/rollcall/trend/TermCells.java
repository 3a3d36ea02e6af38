package rollcall.trend;

import static rollcall.rules.Absence.atLeast;
import static rollcall.rules.Absence.denominator;

import java.util.List;
import rollcall.rules.Rules;
import rollcall.table.Cells;
import rollcall.table.Col;
import rollcall.table.Flags;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Work;

/** Pupils and minutes of single terms, counted by place, gender and band. */
final class TermCells {
  static final List<String> COUNTS =
      List.of(
          Col.PUPILS,
          Col.PUPILS_BELOW_EXPOSURE,
          Col.PUPILS_NO_DATA,
          Work.NEAR,
          Work.UNDELIVERED,
          Col.SCHEDULED_MINUTES,
          Col.REPORTED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.INVALID_ABSENCE_MINUTES,
          Col.ATTENDED_MINUTES);

  private TermCells() {}

  /**
   * Grain: term x district x home school x gender x band, of the population; minutes of counted
   * pupils only.
   */
  static Cells none() {
    return new Cells(
        List.of(Work.TERM_NO, Col.DISTRICT, Col.SCHOOL_UNIT_CODE, Col.GENDER, Col.ABSENCE_BAND),
        COUNTS);
  }

  /** Counts the terms of one pupil. */
  static void count(PupilHistory history, Rules rules, Cells into) {
    for (PupilPeriod term : history.terms()) {
      if (term.inPopulation()) {
        count(term, rules, into);
      }
    }
  }

  private static void count(PupilPeriod term, Rules rules, Cells into) {
    Minutes minutes = term.minutes();
    Flags flags = term.flags();
    long denominator = denominator(minutes, rules);
    long[] counts =
        into.at(
            term.termNo(),
            term.place().district(),
            term.schoolUnitCode(),
            term.facts().gender(),
            flags.band());
    if (!flags.meetsMinimumExposure()) {
      counts[COUNTS.indexOf(denominator > 0 ? Col.PUPILS_BELOW_EXPOSURE : Col.PUPILS_NO_DATA)]++;
      return;
    }
    boolean near =
        !flags.high() && atLeast(minutes.absent(), denominator, rules.thresholds().nearPercent());
    long[] ofPupil = {
      1,
      0,
      0,
      near ? 1 : 0,
      term.sums().tellsReporting() ? 0 : 1,
      minutes.scheduled(),
      minutes.reported(),
      minutes.valid(),
      minutes.invalid(),
      minutes.attended()
    };
    for (int i = 0; i < counts.length; i++) {
      counts[i] += ofPupil[i];
    }
  }
}
