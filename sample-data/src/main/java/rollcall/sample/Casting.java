package rollcall.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives every pupil a situation for the school year, in exactly the numbers of the calibration.
 *
 * <p>High absence persists: most of last year's high pupils are high again. The others come mostly
 * from the upper grades, and girls and boys in proportion to their numbers.
 */
final class Casting {

  private static final double HIGH_AGAIN = 0.64;
  private static final double GENDER_NOISE = 0.25;
  private static final long PURPOSE = 2;

  private final SplittableRandom random;
  private final int yearIndex;

  Casting(long seed, int yearIndex) {
    this.random = Draw.generator(seed, PURPOSE, yearIndex);
    this.yearIndex = yearIndex;
  }

  void castMunicipal(List<Pupil> pupils, Calibration.YearTargets targets) {
    pupils.forEach(pupil -> pupil.situation = Situation.ORDINARY);
    List<Pupil> high = high(pupils, targets.high(), targets.protectedHigh());
    high.forEach(pupil -> pupil.situation = Situation.HIGH_IN_BOTH_TERMS);
    handOutHigh(high, targets.planted());
    handOutOthers(pupils, targets.planted());
  }

  void castIndependent(List<Pupil> pupils, Calibration.YearTargets targets) {
    pupils.forEach(pupil -> pupil.situation = Situation.ORDINARY);
    Map<Situation, Integer> planted = targets.plantedIndependent();
    int count = planted.getOrDefault(Situation.HIGH_IN_BOTH_TERMS, 0);
    high(pupils, count, 0).forEach(pupil -> pupil.situation = Situation.HIGH_IN_BOTH_TERMS);
    handOutOthers(pupils, planted);
  }

  /** Notes for next year who was high. */
  static void remember(List<Pupil> pupils) {
    pupils.forEach(pupil -> pupil.highLastYear = pupil.situation.high());
  }

  /** The longest-lasting ones first. */
  private List<Pupil> high(List<Pupil> pupils, int count, int protectedCount) {
    List<Pupil> chosen = new ArrayList<>();
    List<Pupil> guarded = pupils.stream().filter(pupil -> pupil.protectedIdentity).toList();
    List<Pupil> guardedHigh =
        Draw.weighted(guarded, protectedCount, pupil -> pupil.highLastYear ? 9 : 1, random);
    take(guardedHigh, guardedHigh.size(), chosen);

    List<Pupil> before = free(pupils).stream().filter(pupil -> pupil.highLastYear).toList();
    List<Pupil> shuffled = new ArrayList<>(before);
    Draw.shuffle(shuffled, random);
    int again = Math.min((int) Math.round(before.size() * HIGH_AGAIN), count - chosen.size());
    take(shuffled, Math.max(0, again), chosen);

    int girls = girlsAmong(pupils, count) - (int) chosen.stream().filter(Casting::girl).count();
    List<Pupil> never = free(pupils).stream().filter(pupil -> !pupil.highLastYear).toList();
    List<Pupil> fresh = new ArrayList<>();
    int missing = count - chosen.size();
    int girlsMissing = Math.min(missing, Math.max(0, girls));
    fresh.addAll(drawByGrade(never.stream().filter(Casting::girl).toList(), girlsMissing));
    fresh.addAll(
        drawByGrade(never.stream().filter(p -> !girl(p)).toList(), missing - girlsMissing));
    Draw.shuffle(fresh, random);
    take(fresh, fresh.size(), chosen);
    return chosen;
  }

  /** Marks at once, so that nobody is chosen twice. */
  private static void take(List<Pupil> from, int count, List<Pupil> into) {
    for (Pupil pupil : from.subList(0, count)) {
      pupil.situation = Situation.HIGH_IN_BOTH_TERMS;
      into.add(pupil);
    }
  }

  private static List<Pupil> free(List<Pupil> pupils) {
    return pupils.stream().filter(pupil -> pupil.situation == Situation.ORDINARY).toList();
  }

  private static boolean girl(Pupil pupil) {
    return pupil.gender == 'F';
  }

  private int girlsAmong(List<Pupil> pupils, int count) {
    double share = (double) pupils.stream().filter(Casting::girl).count() / pupils.size();
    double noise = GENDER_NOISE * Math.sqrt(count) * (2 * random.nextDouble() - 1);
    return (int) Math.round(share * count + noise);
  }

  private List<Pupil> drawByGrade(List<Pupil> from, int count) {
    return Draw.weighted(from, count, pupil -> chanceOfHigh(pupil.grade), random);
  }

  private static double chanceOfHigh(int grade) {
    if (grade == 0) {
      return 0.5;
    }
    if (grade <= 3) {
      return 1;
    }
    return grade <= 6 ? 2 : 5;
  }

  /** From the end of the list: those who are high for years are high in both terms. */
  private static void handOutHigh(List<Pupil> high, Map<Situation, Integer> planted) {
    int at = high.size();
    for (Situation situation : Situation.values()) {
      if (situation.high()) {
        for (int i = planted.getOrDefault(situation, 0); i > 0; i--) {
          high.get(--at).situation = situation;
        }
      }
    }
  }

  private void handOutOthers(List<Pupil> pupils, Map<Situation, Integer> planted) {
    List<Pupil> shuffled = new ArrayList<>(free(pupils));
    Draw.shuffle(shuffled, random);
    Deque<Pupil> formerlyHigh = new ArrayDeque<>();
    Deque<Pupil> newcomers = new ArrayDeque<>();
    Deque<Pupil> settled = new ArrayDeque<>();
    for (Pupil pupil : shuffled) {
      boolean isNew = pupil.firstYear == yearIndex;
      (pupil.highLastYear ? formerlyHigh : isNew ? newcomers : settled).add(pupil);
    }
    for (Situation situation : Situation.values()) {
      if (situation.high()) {
        continue;
      }
      for (int i = planted.getOrDefault(situation, 0); i > 0; i--) {
        next(situation, formerlyHigh, newcomers, settled).situation = situation;
      }
    }
  }

  private static Pupil next(
      Situation situation,
      Deque<Pupil> formerlyHigh,
      Deque<Pupil> newcomers,
      Deque<Pupil> settled) {
    if (situation == Situation.NEAR_THRESHOLD && !formerlyHigh.isEmpty()) {
      return formerlyHigh.remove();
    }
    if (situation.suitsNewcomer() && !newcomers.isEmpty() || settled.isEmpty()) {
      return newcomers.remove();
    }
    return settled.remove();
  }
}
