package rollcall.sample;

/**
 * The minutes that each situation is made of. The percentages keep every rate well away from the
 * limits it must not touch, whichever denominator, period or unit is used.
 */
final class Situations {

  /** Two such parts exceed the minimum exposure of a term; one alone does not. */
  private static final int MINUTES_OF_TWO_SMALL_PARTS = 5000;

  private static final int MINUTES_OF_SHORT_ENROLMENT = 2800;
  private static final int MINUTES_BELOW_EXPOSURE = 2600;
  private static final int MINUTES_OF_EARLY_DEPARTURE = 3600;
  private static final int LITTLE_REPORTED = 2000;
  private static final int REPORTED_PERCENT = 70;

  private final Schools schools;

  Situations(Schools schools) {
    this.schools = schools;
  }

  /** Writes the year's stretches; a pupil who moves has the new school afterwards. */
  void tell(PupilYear told) {
    switch (told.pupil.situation) {
      case HIGH_IN_BOTH_TERMS -> bothTerms(told, 55, 92);
      case HIGH_IN_HT_ONLY -> twoTerms(told, 53, 66, 12, 33);
      case HIGH_IN_VT_ONLY -> twoTerms(told, 12, 30, 53, 66);
      case EXACTLY_50_IN_ONE_TERM -> exactlyHalfOnce(told);
      case EXACTLY_50_IN_BOTH_TERMS -> bothTerms(told, 50, 50);
      case HIGH_UNCERTAIN -> reportedInPart(told, 55, 67);
      case HIGH_BY_ADDING_SMALL_PARTS -> smallParts(told);
      case HIGH_BY_ADDING_TO_HOME -> addedToHome(told);
      case HIGH_MOVED -> moved(told, true, 55, 85);
      case HIGH_IN_TWO_SCHOOLS -> twoSchools(told, schoolBeside(told), 50, 55, 85, 55, 85);
      case HIGH_IN_ONE_SCHOOL_ONLY -> twoSchools(told, schoolBeside(told), 20, 8, 19, 65, 90);
      case HIGH_ONLY_OVER_THE_YEAR -> onlyOverTheYear(told);
      case EXACTLY_20 -> twoTerms(told, 20, 20, 4, 17);
      case NEAR_THRESHOLD -> nearThreshold(told);
      case UNFLAGGED_POSSIBLE -> reportedInPart(told, 35, 44);
      case PARTLY_UNREPORTED -> ordinary(told, 100, 85);
      case REDUCED_TIMETABLE -> ordinary(told, 60 + 2 * told.random.nextInt(8), 100);
      case TWO_SCHOOLS -> twoSchools(told, schoolBeside(told), 20, 3, 30, 3, 30);
      case TWO_SCHOOLS_ONE_INDEPENDENT ->
          twoSchools(told, schools.anyIndependent(told.random), 20, 3, 30, 3, 30);
      case MOVED -> moved(told, told.random.nextBoolean(), 2, 25);
      case LEAVES_MID_YEAR -> leaves(told);
      case JOINS_MID_YEAR -> told.ordinaryTerm(told.year.vt());
      case BELOW_EXPOSURE -> belowExposure(told, 0, 30);
      case BELOW_EXPOSURE_HIGH -> belowExposure(told, 60, 100);
      case LITTLE_REPORTED_HIGH -> littleReported(told, LITTLE_REPORTED);
      case WHOLLY_UNREPORTED -> littleReported(told, 0);
      case ROSTER_ONLY -> told.parts().clear();
      case ORDINARY, NOT_IN_ROSTER -> told.year.terms().forEach(told::ordinaryTerm);
    }
  }

  private static void bothTerms(PupilYear told, int fromPercent, int toPercent) {
    twoTerms(told, fromPercent, toPercent, fromPercent, toPercent);
  }

  private static void twoTerms(PupilYear told, int htFrom, int htTo, int vtFrom, int vtTo) {
    Term ht = told.year.ht();
    Term vt = told.year.vt();
    told.wholeTerm(ht, told.absence(told.fullTerm(ht), htFrom, htTo));
    told.wholeTerm(vt, told.absence(told.fullTerm(vt), vtFrom, vtTo));
  }

  private static void exactlyHalfOnce(PupilYear told) {
    if (told.random.nextBoolean()) {
      twoTerms(told, 50, 50, 8, 30);
    } else {
      twoTerms(told, 8, 30, 50, 50);
    }
  }

  private static void nearThreshold(PupilYear told) {
    if (told.random.nextBoolean()) {
      twoTerms(told, 41, 49, 25, 49);
    } else {
      twoTerms(told, 25, 49, 41, 49);
    }
  }

  private static void reportedInPart(PupilYear told, int fromPercent, int toPercent) {
    for (Term term : told.year.terms()) {
      int scheduled = told.fullTerm(term);
      int reported = scheduled * REPORTED_PERCENT / 100;
      int absent = told.absence(reported, fromPercent, toPercent);
      told.add(told.pupil.school, term, 0, term.lastDay(), scheduled, reported, absent);
    }
  }

  private static void ordinary(PupilYear told, int scheduledPercent, int reportedPercent) {
    for (Term term : told.year.terms()) {
      told.ordinary(term, told.fullTerm(term) * scheduledPercent / 100, reportedPercent);
    }
  }

  private void smallParts(PupilYear told) {
    Term ht = told.year.ht();
    int days = daysFor(MINUTES_OF_TWO_SMALL_PARTS, told);
    int half = days * told.minutesPerDay / 2;
    int first = ht.length() - days;
    int atHome = told.absence(half, 60, 90);
    told.add(told.pupil.school, ht, first, ht.lastDay(), half, half, atHome);
    int beside = told.absence(half, 60, 90);
    told.add(schoolBeside(told), ht, first, ht.lastDay(), half, half, beside);
    Term vt = told.year.vt();
    told.wholeTerm(vt, told.absence(told.fullTerm(vt), 5, 19));
  }

  private void addedToHome(PupilYear told) {
    Term ht = told.year.ht();
    int elsewhere = MINUTES_OF_SHORT_ENROLMENT;
    int home = told.fullTerm(ht) - elsewhere;
    int absentAtHome = told.absence(home, 47, 48);
    told.add(told.pupil.school, ht, 0, ht.lastDay(), home, home, absentAtHome);
    int absentElsewhere = told.absence(elsewhere, 94, 98);
    told.add(schoolBeside(told), ht, 0, ht.lastDay(), elsewhere, elsewhere, absentElsewhere);
    Term vt = told.year.vt();
    told.wholeTerm(vt, told.absence(told.fullTerm(vt), 8, 19));
  }

  private void moved(PupilYear told, boolean inHt, int fromPercent, int toPercent) {
    Term term = inHt ? told.year.ht() : told.year.vt();
    int before = term.length() / 3 + told.random.nextInt(term.length() / 3);
    School from = told.pupil.school;
    School to =
        from.independent()
            ? schools.otherIndependent(from, told.random)
            : schools.elsewhere(from, told.random);
    if (!inHt) {
      told.ordinaryTerm(told.year.ht());
    }
    told.stretch(from, term, 0, before - 1, fromPercent, toPercent);
    told.stretch(to, term, before, term.lastDay(), fromPercent, toPercent);
    told.pupil.school = to;
    if (inHt) {
      Term vt = told.year.vt();
      told.wholeTerm(vt, told.absence(told.fullTerm(vt), fromPercent, toPercent));
    }
  }

  private static void twoSchools(
      PupilYear told,
      School beside,
      int besidePercent,
      int homeFrom,
      int homeTo,
      int besideFrom,
      int besideTo) {
    for (Term term : told.year.terms()) {
      int minor = told.fullTerm(term) * besidePercent / 100;
      int major = told.fullTerm(term) - minor;
      int absentAtHome = told.absence(major, homeFrom, homeTo);
      told.add(told.pupil.school, term, 0, term.lastDay(), major, major, absentAtHome);
      int absentBeside = told.absence(minor, besideFrom, besideTo);
      told.add(beside, term, 0, term.lastDay(), minor, minor, absentBeside);
    }
  }

  private School schoolBeside(PupilYear told) {
    return schools.elsewhere(told.pupil.school, told.random);
  }

  /** So many whole days that they hold at least these minutes. */
  private static int daysFor(int minutes, PupilYear told) {
    return (minutes + told.minutesPerDay - 1) / told.minutesPerDay;
  }

  private static void onlyOverTheYear(PupilYear told) {
    Term ht = told.year.ht();
    Term vt = told.year.vt();
    int late = (MINUTES_OF_SHORT_ENROLMENT + 100) / told.minutesPerDay;
    int early = daysFor(MINUTES_OF_EARLY_DEPARTURE, told);
    told.stretch(told.pupil.school, ht, ht.length() - late, ht.lastDay(), 100, 100);
    told.stretch(told.pupil.school, vt, 0, early - 1, 38, 42);
    told.pupil.leaving = true;
  }

  private static void leaves(PupilYear told) {
    told.ordinaryTerm(told.year.ht());
    told.pupil.leaving = true;
  }

  private static void belowExposure(PupilYear told, int fromPercent, int toPercent) {
    int days = MINUTES_BELOW_EXPOSURE / told.minutesPerDay;
    boolean soonGone = told.random.nextBoolean();
    Term term = soonGone ? told.year.ht() : told.year.vt();
    int first = soonGone ? 0 : term.length() - days;
    told.stretch(told.pupil.school, term, first, first + days - 1, fromPercent, toPercent);
    told.pupil.leaving = soonGone;
  }

  private static void littleReported(PupilYear told, int reported) {
    for (Term term : told.year.terms()) {
      int absent = told.absence(reported, 60, 90);
      told.add(told.pupil.school, term, 0, term.lastDay(), told.fullTerm(term), reported, absent);
    }
  }
}
