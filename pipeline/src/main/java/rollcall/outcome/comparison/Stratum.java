package rollcall.outcome.comparison;

/** Pupils are compared within the same terms, stage and gender alone. */
record Stratum(String window, String stage, String gender) {
  static Stratum of(ComparedPupil pupil) {
    return new Stratum(pupil.window(), pupil.stage(), pupil.gender());
  }
}
