package rollcall.sample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** The pupils of the municipality, growing older from school year to school year. */
final class Population {

  private static final int LAST_GRADE = 9;
  private static final double STARTERS_SHARE = 0.108;
  private static final double MOVES_AWAY = 0.012;
  private static final double CHANGES_SCHOOL = 0.015;
  private static final double LIVES_ELSEWHERE = 0.08;
  private static final double GIRLS = 0.488;
  private static final long PURPOSE = 1;

  private final long seed;
  private final Schools schools;
  private final Calibration.Targets targets;
  private final int districts;
  private final List<Pupil> municipal = new ArrayList<>();
  private final List<Pupil> independent = new ArrayList<>();
  private int lastNumber;

  Population(long seed, Schools schools, Calibration calibration, Calibration.Targets targets) {
    this.seed = seed;
    this.schools = schools;
    this.targets = targets;
    this.districts = calibration.districts().size();
  }

  List<Pupil> municipal() {
    return municipal;
  }

  List<Pupil> independent() {
    return independent;
  }

  /** Lets a summer pass: some leave, all others move up, and newcomers fill the places. */
  void begin(SchoolYear year, Calibration.YearTargets size) {
    SplittableRandom random = Draw.generator(seed, PURPOSE, year.index());
    boolean first = year.index() == 0;
    moveUp(municipal, false, random);
    moveUp(independent, true, random);
    fill(municipal, false, size.municipal(), year.index(), first, random);
    fill(independent, true, size.independent(), year.index(), first, random);
  }

  private void moveUp(List<Pupil> pupils, boolean isIndependent, SplittableRandom random) {
    for (Iterator<Pupil> each = pupils.iterator(); each.hasNext(); ) {
      Pupil pupil = each.next();
      boolean movesAway = !pupil.highLastYear && random.nextDouble() < MOVES_AWAY;
      if (pupil.leaving || movesAway || pupil.grade == LAST_GRADE) {
        each.remove();
        continue;
      }
      pupil.grade++;
      if (pupil.school.listed() && random.nextDouble() < CHANGES_SCHOOL) {
        pupil.school = school(isIndependent, random);
      }
    }
  }

  private void fill(
      List<Pupil> pupils,
      boolean isIndependent,
      int size,
      int yearIndex,
      boolean first,
      SplittableRandom random) {
    int missing = size - pupils.size();
    int starters = first ? 0 : Math.min(missing, (int) Math.round(size * STARTERS_SHARE));
    for (int i = 0; i < missing; i++) {
      Pupil pupil = newcomer(yearIndex, random);
      pupil.grade = i < starters ? 0 : anyGrade(first, random);
      boolean unlisted = !isIndependent && pupil.number % targets.unlistedSchoolEvery() == 3;
      pupil.school = unlisted ? schools.unlisted() : school(isIndependent, random);
      boolean elsewhere = random.nextDouble() < LIVES_ELSEWHERE;
      pupil.residence = elsewhere ? random.nextInt(districts) : pupil.school.district();
      pupils.add(pupil);
    }
  }

  private Pupil newcomer(int yearIndex, SplittableRandom random) {
    int number = ++lastNumber;
    boolean unknown = number % targets.unknownGenderEvery() == 7;
    char drawn = random.nextDouble() < GIRLS ? 'F' : 'M';
    boolean protectedIdentity = number % targets.protectedEvery() == 11;
    return new Pupil(
        number, unknown ? 'U' : drawn, protectedIdentity, Draw.normal(random), yearIndex);
  }

  /** Younger grades are a little larger in the first year: the city grows from below. */
  private static int anyGrade(boolean first, SplittableRandom random) {
    if (!first) {
      return 1 + random.nextInt(LAST_GRADE);
    }
    int drawn = random.nextInt(LAST_GRADE + 1);
    return random.nextInt(12) == 0 ? random.nextInt(drawn + 1) : drawn;
  }

  private School school(boolean isIndependent, SplittableRandom random) {
    return isIndependent ? schools.anyIndependent(random) : schools.anyMunicipal(random);
  }
}
