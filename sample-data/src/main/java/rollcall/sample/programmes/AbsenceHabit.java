package rollcall.sample.programmes;

import java.util.SplittableRandom;
import rollcall.sample.Draw;
import rollcall.sample.Minutes;
import rollcall.sample.Term;
import rollcall.sample.Timetable;

/**
 * How much one pupil is absent, term after term. Most are absent a little; some have a high level
 * that drifts slowly while single terms scatter around it. Whoever is picked in a bad term is
 * therefore nearer to the level in the next one, with or without help.
 */
final class AbsenceHabit {
  private static final int FIRST_GRADE_OF_MORE_TROUBLE = 6;
  private static final double LESS_TROUBLE = 0.6;
  private static final double MORE_TROUBLE = 1.6;
  private static final double ONSETS_A_YEAR = 0.08;
  private static final double UNREPORTED = 0.02;
  private static final double MOST = 0.97;
  private static final double SCATTER_OF_TERMS = 0.07;
  private static final double DRIFT_OF_YEARS = 0.06;

  private final double leaning;
  private final double troubledShare;
  private final double invalidShare;

  /** Usual share of absence of a troubled pupil; 0 = not troubled. */
  private double level;

  private AbsenceHabit(double troubledShare, SplittableRandom random) {
    this.leaning = Draw.normal(random);
    this.troubledShare = troubledShare;
    this.invalidShare = 0.1 + 0.8 * random.nextDouble() * random.nextDouble();
  }

  static AbsenceHabit of(int grade, int troubledPercent, SplittableRandom random) {
    AbsenceHabit habit = new AbsenceHabit(troubledPercent / 100.0, random);
    if (random.nextDouble() < habit.chanceOfTrouble(grade)) {
      habit.level = levelOfTrouble(random);
    }
    return habit;
  }

  /** Lets a year pass: trouble begins, deepens or eases. */
  void growOlder(int grade, SplittableRandom random) {
    if (level > 0) {
      level = Math.max(0.1, Math.min(MOST, level + DRIFT_OF_YEARS * Draw.normal(random)));
    } else if (random.nextDouble() < ONSETS_A_YEAR * chanceOfTrouble(grade)) {
      level = levelOfTrouble(random);
    }
  }

  private double chanceOfTrouble(int grade) {
    return troubledShare * (grade < FIRST_GRADE_OF_MORE_TROUBLE ? LESS_TROUBLE : MORE_TROUBLE);
  }

  private static double levelOfTrouble(SplittableRandom random) {
    return 0.15 + 0.75 * random.nextDouble();
  }

  /**
   * Minutes of a term on a full timetable.
   *
   * @param roundedTo to what absence is rounded
   */
  Minutes minutes(Term term, int grade, int roundedTo, SplittableRandom random) {
    double scatter = Draw.normal(random);
    double share =
        level > 0
            ? level + SCATTER_OF_TERMS * scatter
            : 0.045 * StrictMath.exp(0.55 * leaning + 0.35 * scatter);
    double unreported = UNREPORTED * (0.5 + random.nextDouble());
    return minutes(term, grade, 1, unreported, share, invalidShare, roundedTo);
  }

  /**
   * Minutes of a term.
   *
   * @param timetable share of the grade's full timetable
   * @param unreported share of the timetable
   * @param absent share of the reported minutes
   * @param invalid share of the absence
   * @param roundedTo to what absence is rounded
   */
  static Minutes minutes(
      Term term,
      int grade,
      double timetable,
      double unreported,
      double absent,
      double invalid,
      int roundedTo) {
    int full = term.length() * Timetable.minutesPerDay(grade);
    int scheduled = (int) Math.round(full * timetable);
    int reported = scheduled - (int) Math.round(scheduled * unreported);
    double share = Math.max(0, Math.min(MOST, absent));
    int minutes = rounded(reported * share, roundedTo);
    int without = Math.min(minutes, rounded(minutes * invalid, roundedTo));
    return new Minutes(scheduled, reported, minutes - without, without, 0);
  }

  private static int rounded(double minutes, int to) {
    return to * (int) (minutes / to);
  }
}
