package rollcall.sample.programmes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import rollcall.sample.Term;

/** Pupils of one period, growing older from school year to school year. */
final class RegisterPopulation {
  private static final int LAST_GRADE = 9;
  private static final double MOVES_AWAY = 0.02;
  private static final double CHANGES_SCHOOL = 0.02;
  private static final double LIVES_ELSEWHERE = 0.08;
  private static final double GIRLS = 0.488;

  private final RegisterTargets.Period period;
  private final List<RegisterSchool> schools;
  private final SplittableRandom random;
  private final List<RegisterPupil> everybody = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private int nextNumber;

  /** Where somebody is in school this year. */
  private static final class Place {
    final RegisterPupil pupil;
    final AbsenceHabit habit;
    RegisterTargets.District residence;
    RegisterSchool school;
    int grade;

    Place(RegisterPupil pupil, AbsenceHabit habit) {
      this.pupil = pupil;
      this.habit = habit;
    }
  }

  RegisterPopulation(
      RegisterTargets.Period period,
      List<RegisterSchool> schools,
      int firstNumber,
      SplittableRandom random) {
    this.period = period;
    this.schools = schools;
    this.nextNumber = firstNumber;
    this.random = random;
  }

  List<RegisterPupil> everybody() {
    return everybody;
  }

  /** Lets a school year pass: a summer, and the terms of it that the register has. */
  void pass(List<Term> terms) {
    boolean first = places.isEmpty();
    moveUp();
    for (RegisterSchool school : schools) {
      fill(school, first);
    }
    for (Place place : places) {
      for (Term term : terms) {
        place.pupil.stays(
            term,
            new RegisterPupil.Stay(
                place.school,
                place.grade,
                place.residence,
                place.habit.minutes(term, place.grade, period.roundedTo(), random)));
      }
      place.habit.growOlder(place.grade, random);
    }
  }

  private void moveUp() {
    for (Iterator<Place> each = places.iterator(); each.hasNext(); ) {
      Place place = each.next();
      if (place.grade == LAST_GRADE || random.nextDouble() < MOVES_AWAY) {
        each.remove();
        continue;
      }
      place.grade++;
      if (random.nextDouble() < CHANGES_SCHOOL) {
        place.school = schools.get(random.nextInt(schools.size()));
      }
    }
  }

  /** Newcomers take the free places: the youngest grade after the first year, any grade else. */
  private void fill(RegisterSchool school, boolean first) {
    long taken = places.stream().filter(place -> place.school == school).count();
    int starters = period.pupils() / (LAST_GRADE + 1);
    for (long i = taken; i < period.pupils(); i++) {
      boolean starts = !first && i - taken < starters;
      char gender = random.nextDouble() < GIRLS ? 'F' : 'M';
      RegisterPupil pupil = new RegisterPupil(nextNumber++, gender);
      int grade = starts ? 0 : random.nextInt(LAST_GRADE + 1);
      Place place = new Place(pupil, AbsenceHabit.of(grade, period.troubledPercent(), random));
      place.grade = grade;
      place.school = school;
      place.residence = residence(school);
      places.add(place);
      everybody.add(pupil);
    }
  }

  private RegisterTargets.District residence(RegisterSchool school) {
    boolean elsewhere = random.nextDouble() < LIVES_ELSEWHERE;
    return elsewhere ? schools.get(random.nextInt(schools.size())).district() : school.district();
  }
}
