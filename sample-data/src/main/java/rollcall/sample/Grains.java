package rollcall.sample;

import java.util.List;
import java.util.Locale;

/** Which schools deliver day by day or lesson by lesson, and when. */
final class Grains {

  private final Calibration calibration;
  private final List<Calibration.FinerGrain> finer;
  private final Grain everywhere;

  /**
   * @param everywhere null = the preset's mixture
   */
  Grains(Calibration calibration, Calibration.Targets targets, Grain everywhere) {
    this.calibration = calibration;
    this.finer = targets.finerGrain();
    this.everywhere = everywhere;
  }

  Grain of(School school, int grade, Term term) {
    if (everywhere != null) {
      return everywhere;
    }
    for (Calibration.FinerGrain each : finer) {
      boolean sameGrade = each.grade() == null || each.grade() == grade;
      if (sameGrade && inTime(each, term) && covers(each, school)) {
        return grain(each);
      }
    }
    return Grain.TERM;
  }

  /** Whether any school delivers in that grain in that term. */
  boolean used(Grain grain, Term term) {
    if (everywhere != null) {
      return everywhere == grain;
    }
    return grain == Grain.TERM
        || finer.stream().anyMatch(each -> grain(each) == grain && inTime(each, term));
  }

  /** A school that delivers in that grain in that term. */
  School example(Grain grain, Term term, Schools schools) {
    for (School school : schools.listed()) {
      for (int grade = 0; grade <= 9; grade++) {
        if (!school.independent() && of(school, grade, term) == grain) {
          return school;
        }
      }
    }
    throw new IllegalStateException("no school delivers in grain " + grain + " in " + term.key());
  }

  private boolean covers(Calibration.FinerGrain each, School school) {
    boolean sameDistrict =
        calibration.districts().get(school.district()).name().equals(each.district());
    boolean anyOfDistrict = each.schoolInDistrict() == null;
    return sameDistrict
        && school.listed()
        && !school.independent()
        && (anyOfDistrict || each.schoolInDistrict() == school.rankInDistrict());
  }

  private static boolean inTime(Calibration.FinerGrain each, Term term) {
    return each.from().compareTo(term.key()) <= 0 && term.key().compareTo(each.to()) <= 0;
  }

  private static Grain grain(Calibration.FinerGrain each) {
    return Grain.valueOf(each.grain().toUpperCase(Locale.ROOT));
  }
}
