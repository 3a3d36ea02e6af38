package rollcall.warning;

import java.util.Optional;
import rollcall.rules.Absence;
import rollcall.rules.EarlyWarning;
import rollcall.table.DayMarks;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Flags;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;

/**
 * What is known of a pupil after some weeks of a term. Grain: pupil x term x week.
 *
 * @param rateBand position of the band of the rate so far: absence days of school days
 * @param lastBand band of the term before; {@link Flags#BAND_NO_DATA} where there is none or the
 *     pupil was not counted in it
 * @param twoWeeks the rule of research on a share of two weeks has fired
 * @param fifteenWeeks the rule of research on days in fifteen weeks has fired
 */
record SoFar(
    int week,
    int rateBand,
    String stage,
    String lastBand,
    int schoolDays,
    int absenceDays,
    boolean twoWeeks,
    boolean fifteenWeeks) {

  /**
   * A pupil after some weeks of a term; empty where no school day has been reported by then.
   *
   * @param days the pupil's days in the term
   * @param period the term, over all schools
   */
  static Optional<SoFar> of(
      PupilHistory history, PupilPeriod period, WeeklyDays days, int week, EarlyWarning rules) {
    int schoolDays = days.schoolDays(week);
    if (schoolDays == 0) {
      return Optional.empty();
    }
    int absenceDays = days.absenceDays(week);
    return Optional.of(
        new SoFar(
            week,
            rateBand(absenceDays, schoolDays, rules),
            period.facts().stage(),
            lastBand(history, period.termNo()),
            schoolDays,
            absenceDays,
            days.fires(rules.twoWeeks(), week),
            days.fires(rules.fifteenWeeks(), week)));
  }

  /** Marks of a pupil's dates in a term, judged over all schools. */
  static DayMarks days(PupilHistory history, int termNo) {
    return history.pupil().enrolmentTerms().stream()
        .filter(term -> term.termNo() == termNo)
        .map(EnrolmentTerm::pupilDays)
        .reduce(DayMarks.none(), DayMarks::or);
  }

  /** Position of the band that holds a rate: limits of the rules that it reaches. */
  static int rateBand(int absenceDays, int schoolDays, EarlyWarning rules) {
    int band = 0;
    for (int limit : rules.rateBands()) {
      band += Absence.atLeast(absenceDays, schoolDays, limit) ? 1 : 0;
    }
    return band;
  }

  private static String lastBand(PupilHistory history, int termNo) {
    return history.terms().stream()
        .filter(term -> term.termNo() == termNo - 1 && term.flags().meetsMinimumExposure())
        .map(term -> term.flags().band())
        .findFirst()
        .orElse(Flags.BAND_NO_DATA);
  }
}
