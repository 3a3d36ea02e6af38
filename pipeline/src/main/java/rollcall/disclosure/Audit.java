package rollcall.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rollcall.disclosure.Bounds.Question;
import rollcall.disclosure.Bounds.Unsolved;

/**
 * Attacks a publication: bounds every secret from the published counts alone, as a reader could,
 * and as a pupil could who is alone in a count. Knows nothing of how the counts were chosen. A
 * secret is safe when two possible cities of whole pupils show it far enough apart; the solver only
 * finds them.
 */
final class Audit {
  private final int cells;
  private final List<Secret> secrets;
  private final List<Equation> insiders;
  private final long threshold;
  private final long width;
  private final Bounds bounds;
  private List<World> worlds = new ArrayList<>();

  Audit(Problem problem, List<Secret> secrets, long threshold, long width, Bounds bounds) {
    this.cells = problem.cells();
    this.secrets = secrets;
    this.insiders =
        problem.statistics().stream()
            .filter(each -> each.isInner() && each.pupils() == 1)
            .map(each -> new Equation(each.cells(), 1))
            .toList();
    this.threshold = threshold;
    this.width = width;
    this.bounds = bounds;
  }

  /**
   * A secret that is not protected.
   *
   * @param insider what the attacker knows beside the publication
   */
  record Finding(Secret secret, List<Equation> insider, Interval interval) {}

  /** A secret that these published counts do not protect; empty when all are. */
  Optional<Finding> finding(List<Equation> published) throws Unsolved {
    worlds = new ArrayList<>(worlds.stream().filter(world -> world.fits(published)).toList());
    Optional<Finding> finding = by(published, List.of());
    for (int i = 0; i < insiders.size() && finding.isEmpty(); i++) {
      finding = by(published, insiders.subList(i, i + 1));
    }
    return finding;
  }

  private Optional<Finding> by(List<Equation> published, List<Equation> insider) throws Unsolved {
    List<World> possible =
        new ArrayList<>(worlds.stream().filter(world -> world.fits(insider)).toList());
    for (Secret secret : secrets) {
      boolean own = insider.stream().anyMatch(equation -> secret.isWithin(equation.cells()));
      if (own || proves(possible, secret)) {
        continue;
      }
      Interval interval = interval(published, insider, secret, false);
      keep(interval, published, insider, possible);
      if (interval.protects(threshold, width) && !proves(possible, secret)) {
        // The ends were parts of pupils.
        interval = interval(published, insider, secret, true);
        keep(interval, published, insider, possible);
      }
      boolean unknown = Double.isInfinite(interval.most());
      if (!unknown && !proves(possible, secret)) {
        return Optional.of(new Finding(secret, insider, interval));
      }
    }
    return Optional.empty();
  }

  /** Keeps cities that fit, whatever the solver says of them. */
  private void keep(
      Interval interval, List<Equation> published, List<Equation> insider, List<World> possible) {
    for (World world : interval.worlds()) {
      if (world.fits(published) && world.fits(insider)) {
        possible.add(world);
        worlds.add(world);
      }
    }
  }

  /** Whether two cities show a secret as far apart as asked for, and one of them as large. */
  private boolean proves(List<World> possible, Secret secret) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (World world : possible) {
      long pupils = world.in(secret.cells());
      least = Math.min(least, pupils);
      most = Math.max(most, pupils);
    }
    return !possible.isEmpty() && most >= threshold && most - least >= width;
  }

  /** How far a secret can be bounded by who knows the publication and something beside it. */
  Interval interval(List<Equation> published, List<Equation> insider, Secret secret, boolean whole)
      throws Unsolved {
    List<Equation> known = Stream.concat(published.stream(), insider.stream()).toList();
    return bounds.of(new Question(cells, known, secret.cells(), whole));
  }
}
