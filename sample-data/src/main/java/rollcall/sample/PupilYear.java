package rollcall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Collects the minutes of one pupil in one school year, stretch by stretch. */
final class PupilYear {

  private static final double CAP_OF_ORDINARY = 0.46;
  private static final int ROUNDING = 5;

  final Pupil pupil;
  final SchoolYear year;
  final SplittableRandom random;
  final int minutesPerDay;
  private final List<Part> parts = new ArrayList<>();
  private final double invalidShare;
  private final double leaning;

  PupilYear(Pupil pupil, SchoolYear year, SplittableRandom random) {
    this.pupil = pupil;
    this.year = year;
    this.random = random;
    this.minutesPerDay = Timetable.minutesPerDay(pupil.grade);
    this.leaning = 0.8 * pupil.leaning + 0.6 * Draw.normal(random);
    double usual = pupil.grade > 6 ? 0.3 : 0.12;
    double spread = pupil.situation.high() ? 0.6 : 0.3;
    this.invalidShare = Math.min(0.95, usual + spread * random.nextDouble() * random.nextDouble());
  }

  List<Part> parts() {
    return parts;
  }

  int fullTerm(Term term) {
    return term.length() * minutesPerDay;
  }

  /** Minutes of absence between two percentages, in fives; equal percentages are met exactly. */
  int absence(int of, int fromPercent, int toPercent) {
    if (fromPercent == toPercent) {
      return of * fromPercent / 100;
    }
    double percent = fromPercent + (toPercent - fromPercent) * random.nextDouble();
    return inFives(of * percent / 100);
  }

  /** The whole term at the pupil's own school, fully reported. */
  void wholeTerm(Term term, int absent) {
    int minutes = fullTerm(term);
    add(pupil.school, term, 0, term.lastDay(), minutes, minutes, absent);
  }

  /** A stretch of the term at a school, fully scheduled and reported. */
  void stretch(
      School school, Term term, int firstDay, int lastDay, int fromPercent, int toPercent) {
    int minutes = (lastDay - firstDay + 1) * minutesPerDay;
    add(
        school,
        term,
        firstDay,
        lastDay,
        minutes,
        minutes,
        absence(minutes, fromPercent, toPercent));
  }

  void add(
      School school,
      Term term,
      int firstDay,
      int lastDay,
      int scheduled,
      int reported,
      int absent) {
    int invalid = Math.min(absent, inFives(absent * invalidShare));
    parts.add(
        new Part(
            school, term, firstDay, lastDay, scheduled, reported, absent - invalid, invalid, 0));
  }

  /** A term like most pupils': little absence, a little left unreported, now and then an outing. */
  void ordinaryTerm(Term term) {
    ordinary(term, fullTerm(term), pupil.school.reportedPercent(year.index()));
  }

  void ordinary(Term term, int scheduled, int reportedPercent) {
    double unreportedShare = (100 - reportedPercent) / 100.0 * (0.5 + random.nextDouble());
    int reported = scheduled - inFives(scheduled * unreportedShare);
    int absent = inFives(reported * ordinaryRate(term));
    int outing = random.nextInt(4) == 0 ? inFives(scheduled * 0.02 * random.nextDouble()) : 0;
    int invalid = Math.min(absent, inFives(absent * invalidShare));
    int other = Math.min(outing, reported - absent);
    parts.add(
        new Part(
            pupil.school,
            term,
            0,
            term.lastDay(),
            scheduled,
            reported,
            absent - invalid,
            invalid,
            other));
  }

  private double ordinaryRate(Term term) {
    double median = pupil.grade > 6 ? 0.062 : 0.048;
    boolean pandemic = year.index() > 2 || (year.index() == 2 && term == year.vt());
    double level = median * (pandemic ? 1.22 : 1);
    double deviation = 0.6 * leaning + 0.3 * Draw.normal(random) + (pupil.highLastYear ? 1.3 : 0);
    return Math.min(CAP_OF_ORDINARY, level * StrictMath.exp(deviation));
  }

  static int inFives(double minutes) {
    return ROUNDING * (int) Math.round(minutes / ROUNDING);
  }
}
