package rollcall.table;

import java.io.Serializable;

/**
 * A pupil at one school in one term, before places and medians are known.
 *
 * @param termNo position in the calendar
 * @param schoolDays marks of the dates of this school
 * @param pupilDays marks of these dates, judged over all schools of the pupil
 * @param start days since 1970 on which the enrolment starts; null where it is not told, which
 *     counts as the earliest, or where there is none
 * @param wholeTerm enrolments cover every weekday of the term; false where there is none
 * @param enrolledWeekdays Mondays to Fridays of the term on which the pupil is enrolled; null
 *     without an enrolment
 */
public record EnrolmentTerm(
    String schoolUnitCode,
    int termNo,
    Sums sums,
    DayMarks schoolDays,
    DayMarks pupilDays,
    RosterFacts facts,
    Integer start,
    boolean wholeTerm,
    Long enrolledWeekdays)
    implements Serializable {

  /** The same term with other sums. */
  public EnrolmentTerm with(Sums other) {
    return new EnrolmentTerm(
        schoolUnitCode,
        termNo,
        other,
        schoolDays,
        pupilDays,
        facts,
        start,
        wholeTerm,
        enrolledWeekdays);
  }
}
