package rollcall.sample;

/**
 * What the files of a municipality say of one pupil at one school in one term, for whoever builds
 * on it.
 *
 * @param district of the school on the term's last day
 * @param wholeTerm from its first to its last day
 * @param municipal a municipal school that the schools file knows
 */
public record PupilTerm(
    String pupil,
    char gender,
    int grade,
    String school,
    String district,
    boolean municipal,
    Term term,
    boolean wholeTerm,
    Minutes minutes) {

  /** Absence in percent of the reported minutes; 0 where nothing is reported. */
  public double absencePercent() {
    return minutes.reported() == 0 ? 0 : 100.0 * minutes.absent() / minutes.reported();
  }
}
