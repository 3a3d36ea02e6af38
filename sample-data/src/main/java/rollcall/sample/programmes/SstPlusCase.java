package rollcall.sample.programmes;

import java.time.LocalDate;
import java.util.Locale;
import rollcall.sample.Term;

/**
 * One participant of SST plus.
 *
 * @param number from 1
 * @param school of the pupil in the term of enrolment
 * @param before last full term before enrolment
 * @param last term in which the case closes
 * @param closeReason as the contract names it
 */
record SstPlusCase(
    int number,
    RegisterPupil pupil,
    String district,
    RegisterSchool school,
    int grade,
    boolean metCriterion,
    boolean increased,
    boolean adapted,
    Term before,
    Term last,
    LocalDate appliedOn,
    LocalDate decidedOn,
    LocalDate enrolledOn,
    LocalDate closedOn,
    String closeReason) {

  /** Id within the programme, which tells nothing of the pupil. */
  String id() {
    return String.format(Locale.ROOT, "sst-%03d", number);
  }
}
