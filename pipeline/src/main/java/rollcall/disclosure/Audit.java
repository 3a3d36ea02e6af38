package rollcall.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rollcall.disclosure.Bounds.Unsolved;

/**
 * Attacks a publication: bounds every secret from the published counts alone, as a reader could,
 * and as a pupil could who is alone in a cell. Knows nothing of how the counts were chosen.
 */
final class Audit {
  /** Below this many widths, whole pupils are asked for: they can bound tighter than parts. */
  private static final int CLOSE = 3;

  private final List<Secret> secrets;
  private final List<Statistic> lone;
  private final long threshold;
  private final long width;
  private final Bounds bounds;

  Audit(Problem problem, List<Secret> secrets, long threshold, long width, Bounds bounds) {
    this.secrets = secrets;
    this.lone =
        problem.statistics().stream().filter(each -> each.isInner() && each.pupils() == 1).toList();
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

  /** The secrets that these known counts do not protect; stops at the first ones it finds. */
  List<Finding> findings(List<Equation> known) throws Unsolved {
    List<Finding> findings = by(known, List.of());
    for (int i = 0; i < lone.size() && findings.isEmpty(); i++) {
      findings = by(known, List.of(new Equation(lone.get(i).cells(), 1)));
    }
    return findings;
  }

  private List<Finding> by(List<Equation> known, List<Equation> insider) throws Unsolved {
    List<Finding> findings = new ArrayList<>();
    for (Secret secret : secrets) {
      if (insider.stream().noneMatch(own -> secret.isWithin(own.cells()))) {
        Interval interval = interval(known, insider, secret);
        if (!interval.protects(threshold, width)) {
          findings.add(new Finding(secret, insider, interval));
        }
      }
    }
    return findings;
  }

  /** How far a secret can be bounded by who knows the publication and something beside it. */
  Interval interval(List<Equation> published, List<Equation> insider, Secret secret)
      throws Unsolved {
    List<Equation> known = Stream.concat(published.stream(), insider.stream()).toList();
    Interval parts = bounds.of(known, secret.cells(), false);
    boolean close = parts.protects(threshold, width) && parts.width() < (double) CLOSE * width;
    return close ? bounds.of(known, secret.cells(), true) : parts;
  }
}
