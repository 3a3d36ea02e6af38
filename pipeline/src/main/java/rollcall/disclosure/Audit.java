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
  /** What a solver may be off by. */
  private static final double TOLERANCE = 1e-6;

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
            .filter(each -> each.pupils() == 1)
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
      Question question = question(published, insider, secret);
      Interval interval = bounds.of(question);
      keep(interval.worlds(), question.known(), possible);
      if (interval.protects(threshold, width) && !proves(possible, secret)) {
        // The ends were parts of pupils.
        keep(worlds(question, interval), question.known(), possible);
      }
      if (!proves(possible, secret)) {
        return Optional.of(new Finding(secret, insider, interval));
      }
    }
    return Optional.empty();
  }

  /** One city near each end, together as wide apart as asked for. */
  private List<World> worlds(Question question, Interval interval) throws Unsolved {
    long least = Math.round(Math.ceil(interval.least() - TOLERANCE));
    long most = Math.round(Math.floor(interval.most() + TOLERANCE));
    long slack = Math.max(0, most - least - width);
    List<World> found = new ArrayList<>();
    bounds.world(question, least, least + slack / 2).ifPresent(found::add);
    long high = Math.max(threshold, most - (slack - slack / 2));
    bounds.world(question, high, most).ifPresent(found::add);
    return found;
  }

  /** Keeps cities that fit, whatever the solver says of them. */
  private void keep(List<World> found, List<Equation> known, List<World> possible) {
    for (World world : found) {
      if (world.fits(known)) {
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
  Interval interval(List<Equation> published, List<Equation> insider, Secret secret)
      throws Unsolved {
    return bounds.of(question(published, insider, secret));
  }

  private Question question(List<Equation> published, List<Equation> insider, Secret secret) {
    List<Equation> known = Stream.concat(published.stream(), insider.stream()).toList();
    return new Question(cells, known, secret.cells());
  }
}
