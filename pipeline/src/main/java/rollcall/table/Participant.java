package rollcall.table;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/**
 * One case of a programme, from application to close.
 *
 * @param participantId id within the programme; never printed
 * @param pupilId pseudonym of the pupil in the register, never printed; null where the case cannot
 *     be linked
 * @param residenceDistrict null where not told
 * @param schoolUnitCode null where not told
 * @param gender F, M or U
 * @param grade 0 to 9, at the first day in the programme; null where not told
 * @param appliedOn null where not told
 * @param appliedBy null where not told
 * @param decision admitted, refused or declined; null where not told
 * @param decidedOn null where not told
 * @param enrolledOn first day in the programme; null for a case that never started
 * @param closedOn null for an open case
 * @param closeReason goals_met, not_feasible, family_ended or left_school; null where not told
 * @param metCriterion the programme's own criterion held at admission; null where not told
 */
public record Participant(
    String programme,
    String participantId,
    String pupilId,
    String district,
    String residenceDistrict,
    String schoolUnitCode,
    String gender,
    Integer grade,
    LocalDate appliedOn,
    String appliedBy,
    String decision,
    LocalDate decidedOn,
    LocalDate enrolledOn,
    LocalDate closedOn,
    String closeReason,
    Boolean metCriterion)
    implements Serializable {
  private static final int LAST_GRADE = 9;

  /** The same case of this pupil of the register. */
  public Participant linkedTo(String pupil) {
    return new Participant(
        programme,
        participantId,
        pupil,
        district,
        residenceDistrict,
        schoolUnitCode,
        gender,
        grade,
        appliedOn,
        appliedBy,
        decision,
        decidedOn,
        enrolledOn,
        closedOn,
        closeReason,
        metCriterion);
  }

  /** The case took part: it has a first day. */
  public boolean started() {
    return enrolledOn != null;
  }

  /** The case has ended. */
  public boolean closed() {
    return started() && closedOn != null;
  }

  /**
   * Whether compulsory school was over so many months after the close, so that no value from school
   * can exist; false where that is not known.
   */
  public boolean hadLeftSchool(int monthsAfterClose) {
    return closed() && grade != null && closedOn.plusMonths(monthsAfterClose).isAfter(lastDay());
  }

  /** 30 June of the school year in grade 9, one grade a year from enrolment on. */
  private LocalDate lastDay() {
    boolean autumn = enrolledOn.getMonth().compareTo(Month.JULY) >= 0;
    int firstJune = enrolledOn.getYear() + (autumn ? 1 : 0);
    return LocalDate.of(firstJune + LAST_GRADE - grade, Month.JUNE, 30);
  }
}
