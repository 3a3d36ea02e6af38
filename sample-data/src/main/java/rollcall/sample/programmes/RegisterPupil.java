package rollcall.sample.programmes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import rollcall.sample.Minutes;
import rollcall.sample.Term;

/** An invented pupil of the register, term by term. */
final class RegisterPupil {

  /**
   * One term of the pupil, enrolled from its first to its last day.
   *
   * @param residence where the pupil lives
   */
  record Stay(
      RegisterSchool school, int grade, RegisterTargets.District residence, Minutes minutes) {

    /** Absence in percent of the reported minutes. */
    double absencePercent() {
      return minutes.reported() == 0 ? 0 : 100.0 * minutes.absent() / minutes.reported();
    }
  }

  private final int number;
  private final String id;
  private final char gender;
  private final Map<String, Stay> stays = new HashMap<>();

  RegisterPupil(int number, char gender) {
    this.number = number;
    this.id = String.format(Locale.ROOT, "elev-%06d", number);
    this.gender = gender;
  }

  int number() {
    return number;
  }

  /** A local id: letters in front, so that nobody can take it for a personal number. */
  String id() {
    return id;
  }

  /** F or M. */
  char gender() {
    return gender;
  }

  /** The pupil in that term; null where not enrolled. */
  Stay in(Term term) {
    return stays.get(term.key());
  }

  boolean isIn(Term term) {
    return stays.containsKey(term.key());
  }

  void stays(Term term, Stay stay) {
    stays.put(term.key(), stay);
  }

  /** Gives the pupil other minutes in a term in which it is enrolled. */
  void change(Term term, Minutes minutes) {
    Stay stay = in(term);
    stays(term, new Stay(stay.school(), stay.grade(), stay.residence(), minutes));
  }
}
