package rollcall.table;

import java.io.Serializable;

/**
 * A pupil's attendance of a term at one school, of a term over all schools, or of a school year.
 *
 * @param termNo position of the term in the calendar; -1 for a school year
 * @param yearNo calendar year in which the school year starts
 * @param schoolUnitCode the school; over all schools the home: most scheduled minutes, then latest
 *     start, then greatest code
 * @param residenceDistrict in the boundaries of the rules; null where no roster tells it
 * @param rates what the sums come to
 * @param absenceDays null unless every minute of the term has its date
 * @param reducedTimetable null unless enrolled the whole term
 * @param schoolsAttended schools with rows in the term; 0 for a school year
 * @param inPopulation the rules count the pupil, by the home enrolment
 * @param flags null before flagging
 */
public record PupilPeriod(
    int termNo,
    int yearNo,
    String schoolUnitCode,
    Place place,
    RosterFacts facts,
    String residenceDistrict,
    Sums sums,
    Rates rates,
    AbsenceDays absenceDays,
    Boolean reducedTimetable,
    int schoolsAttended,
    boolean inPopulation,
    Flags flags)
    implements Serializable {

  /** The same attendance, flagged. */
  public PupilPeriod flagged(Flags as) {
    return new PupilPeriod(
        termNo,
        yearNo,
        schoolUnitCode,
        place,
        facts,
        residenceDistrict,
        sums,
        rates,
        absenceDays,
        reducedTimetable,
        schoolsAttended,
        inPopulation,
        as);
  }

  /** Minutes of the period. */
  public Minutes minutes() {
    return sums.minutes();
  }
}
