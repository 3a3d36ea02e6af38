package rollcall.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** All schools of the municipality, and how pupils find one. */
final class Schools {

  private final List<School> all = new ArrayList<>();
  private final List<School> municipal = new ArrayList<>();
  private final List<School> independent = new ArrayList<>();
  private final School unlisted;

  private Schools() {
    unlisted = new School(999, "skola-999", 0, 0, false, false, 0);
  }

  static Schools of(
      Calibration calibration,
      Calibration.Targets targets,
      double factor,
      SplittableRandom random) {
    Schools schools = new Schools();
    for (int d = 0; d < calibration.districts().size(); d++) {
      Calibration.District district = calibration.districts().get(d);
      int count = Calibration.times(targets.municipalSchools().get(d), Math.min(1, factor));
      for (int rank = 1; rank <= count; rank++) {
        double size = relativeSize(targets, district.name(), rank, random);
        schools.add(d, rank, false, district.sharePercent() / count * size);
      }
    }
    for (int d = 0; d < calibration.districts().size(); d++) {
      for (int i = 0; i < targets.independentSchools().get(d); i++) {
        schools.add(d, 0, true, 0.7 + 0.6 * random.nextDouble());
      }
    }
    return schools;
  }

  private static double relativeSize(
      Calibration.Targets targets, String district, int rank, SplittableRandom random) {
    double drawn = 0.7 + 0.6 * random.nextDouble();
    return targets.finerGrain().stream()
        .filter(finer -> finer.relativeSize() != null)
        .filter(finer -> finer.district().equals(district) && finer.schoolInDistrict() == rank)
        .mapToDouble(Calibration.FinerGrain::relativeSize)
        .findFirst()
        .orElse(drawn);
  }

  private void add(int district, int rank, boolean isIndependent, double weight) {
    int number = all.size() + 1;
    String code = String.format(Locale.ROOT, "skola-%03d", number);
    School school = new School(number, code, district, rank, isIndependent, true, weight);
    all.add(school);
    (isIndependent ? independent : municipal).add(school);
  }

  /** Every school that the schools file lists. */
  List<School> listed() {
    return List.copyOf(all);
  }

  /** A school that no schools file knows. */
  School unlisted() {
    return unlisted;
  }

  School anyMunicipal(SplittableRandom random) {
    return pick(municipal, random);
  }

  School anyIndependent(SplittableRandom random) {
    return pick(independent, random);
  }

  /** An independent school that is not this one. */
  School otherIndependent(School from, SplittableRandom random) {
    School found = pick(independent, random);
    while (found == from) {
      found = pick(independent, random);
    }
    return found;
  }

  /** A municipal school in another district. */
  School elsewhere(School from, SplittableRandom random) {
    School found = pick(municipal, random);
    while (found.district() == from.district()) {
      found = pick(municipal, random);
    }
    return found;
  }

  private static School pick(List<School> among, SplittableRandom random) {
    double total = among.stream().mapToDouble(School::weight).sum();
    double at = random.nextDouble() * total;
    for (School school : among) {
      at -= school.weight();
      if (at < 0) {
        return school;
      }
    }
    return among.get(among.size() - 1);
  }
}
