package rollcall.sample.programmes;

import static rollcall.sample.programmes.CooperationCases.mean;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import rollcall.sample.programmes.CooperationTargets.Band;

/** Absence of the cases in whole percent, until the means of all and of every group are right. */
final class CooperationAbsence {
  private static final int DEEPEST_RISE = 6;
  private static final int WHOLE = 100;

  /** So much higher do girls start than boys, and earlier cases than later ones, at least. */
  private static final double CLEARLY_HIGHER = 2;

  private final CooperationTargets targets;
  private final List<CooperationCase> all;
  private final List<CooperationCase> closed;
  private final LocalDate middle;

  private CooperationAbsence(CooperationTargets targets, List<CooperationCase> all) {
    this.targets = targets;
    this.all = all;
    this.closed = all.stream().filter(c -> c.closed).toList();
    this.middle = all.stream().map(c -> c.enrolled).sorted().toList().get((all.size() - 1) / 2);
  }

  static void fit(
      CooperationTargets targets, List<CooperationCase> cases, SplittableRandom random) {
    CooperationAbsence absence = new CooperationAbsence(targets, cases);
    for (CooperationCase c : cases) {
      Band band = targets.bands().get(c.band);
      c.start = band.from() + random.nextInt(band.to() - band.from() + 1);
      c.fall = c.move;
    }
    Fit.bySteps(2 * cases.size(), absence::change, absence::missing, random);
  }

  /** Even places are absence at start, odd ones its fall. */
  private boolean change(int place, int by) {
    CooperationCase c = all.get(place / 2);
    Band band = targets.bands().get(c.band);
    int start = place % 2 == 0 ? c.start + by : c.start;
    int fall = place % 2 == 0 ? c.fall : c.fall + by;
    boolean fits =
        start >= band.from()
            && start <= band.to()
            && Integer.signum(fall) == c.move
            && fall >= -DEEPEST_RISE
            && fall <= start
            && start - fall <= WHOLE;
    if (fits) {
      c.start = start;
      c.fall = fall;
    }
    return fits;
  }

  private double missing() {
    int last = targets.bands().size() - 1;
    double far =
        targets.startAbsence().misses(mean(closed, c -> true, c -> c.start))
            + targets.startAbsence().misses(mean(all, c -> true, c -> c.start))
            + targets.endAbsence().misses(mean(closed, c -> true, c -> c.start - c.fall))
            + targets.change().misses(mean(closed, c -> true, c -> c.fall))
            + targets.largestChange().misses(mean(closed, c -> c.band == last, c -> c.fall));
    for (int i = 0; i < targets.districts().size(); i++) {
      int district = i;
      double mean = mean(closed, c -> c.district == district, c -> c.fall);
      far += targets.districts().get(i).change().misses(mean);
    }
    return far + isHigher(CooperationCase::isGirl) + isHigher(c -> !c.enrolled.isAfter(middle));
  }

  /** What is missing until those of a group start clearly higher than the others. */
  private double isHigher(Predicate<CooperationCase> group) {
    double difference = mean(all, group, c -> c.start) - mean(all, group.negate(), c -> c.start);
    return Math.max(0, CLEARLY_HIGHER - difference);
  }
}
