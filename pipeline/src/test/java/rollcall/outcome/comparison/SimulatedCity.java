package rollcall.outcome.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Invented pupils whose absence has a lasting part, good and bad spells, and chance that a school's
 * pupils share in a term. Those at 50 % or more in one term are the target group; some of them take
 * part. All this is made up on the scale of the logarithm of odds.
 *
 * @param effects what the support did to each participant's absence in the term after, by key
 */
record SimulatedCity(
    List<ComparedPupil> participants, List<ComparedPupil> candidates, Map<String, Double> effects) {
  private static final int SCHOOLS = 100;
  private static final int SCHOOLS_IN_DISTRICT = 9;
  private static final int PUPILS = 45;
  private static final double TYPICAL = -1.2;
  private static final double LASTING = 0.8;
  private static final double SPELL = 0.7;
  private static final double SPELL_KEPT = 0.5;
  private static final double SCHOOL = 0.3;
  private static final double SCHOOL_IN_TERM = 0.25;
  private static final double TARGET = 0.5;

  /** Placebo term, two terms before, one with support, one after. */
  private static final int TERMS = 5;

  /**
   * A city in which a programme ran.
   *
   * @param effect taken off the absence of participants in the term after, 0..1
   * @param hardest of the target group of a school those with most lasting absence take part, which
   *     no record shows; else chance decides
   */
  record Plan(int participants, int schools, double effect, boolean hardest) {}

  private record Pupil(ComparedPupil told, double lasting, int school) {}

  static SimulatedCity of(Plan plan, Random random) {
    List<Pupil> target = target(random);
    List<Pupil> asked =
        new ArrayList<>(target.stream().filter(p -> p.school() < plan.schools()).toList());
    Collections.shuffle(asked, random);
    if (plan.hardest()) {
      asked.sort(Comparator.comparingDouble(p -> -p.lasting()));
    }
    Set<Pupil> chosen = onePerSchoolFirst(asked, plan);
    List<ComparedPupil> participants = new ArrayList<>();
    List<ComparedPupil> candidates = new ArrayList<>();
    Map<String, Double> effects = new HashMap<>();
    for (Pupil pupil : target) {
      if (chosen.contains(pupil)) {
        ComparedPupil supported = supported(pupil.told(), plan.effect());
        participants.add(supported);
        effects.put(supported.key(), supported.after() - pupil.told().after());
      } else {
        candidates.add(pupil.told());
      }
    }
    return new SimulatedCity(participants, candidates, effects);
  }

  private static Set<Pupil> onePerSchoolFirst(List<Pupil> asked, Plan plan) {
    Set<Pupil> chosen = new HashSet<>();
    Set<Integer> schools = new HashSet<>();
    asked.stream().filter(p -> schools.add(p.school())).forEach(chosen::add);
    for (Pupil pupil : asked) {
      if (chosen.size() < plan.participants()) {
        chosen.add(pupil);
      }
    }
    return chosen;
  }

  /** Absence cannot fall below 0; the few who would are left at 0. */
  private static ComparedPupil supported(ComparedPupil pupil, double effect) {
    return new ComparedPupil(
        pupil.key(),
        pupil.window(),
        pupil.stage(),
        pupil.gender(),
        pupil.district(),
        pupil.school(),
        pupil.before(),
        Math.max(0, pupil.after() - effect));
  }

  private static List<Pupil> target(Random random) {
    List<Pupil> target = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int school = 0; school < SCHOOLS; school++) {
      places.add(school);
    }
    Collections.shuffle(places, random);
    for (int school = 0; school < SCHOOLS; school++) {
      double level = SCHOOL * random.nextGaussian();
      double[] shared = new double[TERMS];
      for (int term = 0; term < TERMS; term++) {
        shared[term] = level + SCHOOL_IN_TERM * random.nextGaussian();
      }
      for (int i = 0; i < PUPILS; i++) {
        double lasting = LASTING * random.nextGaussian();
        double[] rates = rates(lasting, shared, random);
        ComparedPupil told =
            new ComparedPupil(
                school + "-" + i,
                "w",
                random.nextBoolean() ? "middle" : "high",
                random.nextBoolean() ? "F" : "M",
                "d" + places.get(school) / SCHOOLS_IN_DISTRICT,
                "s" + school,
                List.of(rates[2], rates[1], rates[0]),
                rates[4]);
        if (told.before().get(0) >= TARGET) {
          target.add(new Pupil(told, lasting, school));
        }
      }
    }
    return target;
  }

  private static double[] rates(double lasting, double[] shared, Random random) {
    double[] rates = new double[TERMS];
    double spell = SPELL * random.nextGaussian();
    double fresh = SPELL * Math.sqrt(1 - SPELL_KEPT * SPELL_KEPT);
    for (int term = 0; term < TERMS; term++) {
      rates[term] = 1 / (1 + Math.exp(-(TYPICAL + lasting + spell + shared[term])));
      spell = SPELL_KEPT * spell + fresh * random.nextGaussian();
    }
    return rates;
  }
}
