package rollcall.sample.programmes;

import java.time.LocalDate;

/** One invented participant of PPSS while it is made. */
final class PilotPupil {
  final RegisterPupil pupil;
  final RegisterSchool school;
  final int grade;
  final LocalDate enrolled;

  /** Whether the second and the third term are followed. */
  final boolean stays;

  boolean hasLastTerm;

  /** Position of the entry group; of those who stay. */
  int entry;

  /** Passed subjects in the first term. */
  int passed;

  /** Subjects passed more in the second term; below 0 for fewer. */
  int passedMore;

  /** 1, 0 or -1: more, as many or fewer. */
  int move;

  /** Passed core subjects, and those passed more in the second term. */
  int core;

  int coreMore;

  PilotPupil(
      RegisterPupil pupil, RegisterSchool school, int grade, LocalDate enrolled, boolean stays) {
    this.pupil = pupil;
    this.school = school;
    this.grade = grade;
    this.enrolled = enrolled;
    this.stays = stays;
  }

  boolean isGirl() {
    return pupil.gender() == 'F';
  }
}
