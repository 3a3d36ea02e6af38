package rollcall.sample.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import rollcall.sample.Draw;
import rollcall.sample.SchoolYear;
import rollcall.sample.Term;

/** Schools and pupils of the districts and years of programmes that have a register. */
final class Register {
  private static final long PURPOSE = 101;

  private final RegisterTargets targets;
  private final List<RegisterSchool> schools = new ArrayList<>();
  private final List<RegisterPupil> pupils = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();

  private Register(RegisterTargets targets) {
    this.targets = targets;
  }

  static Register of(RegisterTargets targets, long seed) {
    Register register = new Register(targets);
    for (RegisterTargets.Place place : targets.places()) {
      register.addSchools(place);
    }
    for (int i = 0; i < targets.periods().size(); i++) {
      register.addPeriod(targets.periods().get(i), Draw.generator(seed, PURPOSE, i));
    }
    return register;
  }

  private void addSchools(RegisterTargets.Place place) {
    int count = place.schools().values().stream().mapToInt(n -> n).max().orElseThrow();
    for (int rank = 1; rank <= count; rank++) {
      schools.add(
          RegisterSchool.of(schools.size() + 1, targets.district(place.district()), place, rank));
    }
  }

  private void addPeriod(RegisterTargets.Period period, SplittableRandom random) {
    List<List<Term>> years = new ArrayList<>();
    for (String name : period.schoolYears()) {
      List<Term> ofYear =
          SchoolYear.of(years.size(), name).terms().stream()
              .filter(term -> term.key().compareTo(period.lastTerm()) <= 0)
              .toList();
      years.add(ofYear);
      terms.addAll(ofYear);
    }
    List<RegisterSchool> open =
        schools.stream().filter(school -> school.isOpenIn(period.name())).toList();
    int firstNumber = pupils.size() + 1;
    RegisterPopulation population = new RegisterPopulation(period, open, firstNumber, random);
    years.forEach(population::pass);
    pupils.addAll(population.everybody());
  }

  RegisterTargets targets() {
    return targets;
  }

  /** All terms in the order of time, those of all periods. */
  List<Term> terms() {
    return List.copyOf(terms);
  }

  /** The term of that key, as {@code 2023-24/HT}. */
  Term term(String key) {
    return terms.stream().filter(term -> term.key().equals(key)).findFirst().orElseThrow();
  }

  List<RegisterSchool> schools() {
    return List.copyOf(schools);
  }

  /** Pupils of all periods, in the order of their numbers. */
  List<RegisterPupil> pupils() {
    return List.copyOf(pupils);
  }

  /** Pupils enrolled in that term, in the order of their numbers. */
  List<RegisterPupil> pupils(Term term) {
    return pupils.stream().filter(pupil -> pupil.isIn(term)).toList();
  }
}
