package rollcall.sample;

import java.util.Locale;

/** An invented pupil, from first to last school year. */
final class Pupil {

  final int number;
  final String id;
  final char gender;
  final boolean protectedIdentity;

  /** Lifelong leaning towards absence, roughly standard normal. */
  final double leaning;

  final int firstYear;
  int residence;
  int grade;
  School school;
  boolean highLastYear;

  /** Does not come back after the school year. */
  boolean leaving;

  Situation situation = Situation.ORDINARY;

  Pupil(int number, char gender, boolean protectedIdentity, double leaning, int firstYear) {
    this.number = number;
    this.id = id(number);
    this.gender = gender;
    this.protectedIdentity = protectedIdentity;
    this.leaning = leaning;
    this.firstYear = firstYear;
  }

  /** A local id: letters in front, so that nobody can take it for a personal number. */
  static String id(int number) {
    return String.format(Locale.ROOT, "elev-%06d", number);
  }
}
