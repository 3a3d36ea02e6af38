package rollcall.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rollcall.disclosure.Audit.Finding;
import rollcall.disclosure.Bounds.Unsolved;
import rollcall.disclosure.Statistic.Standing;

/** Chooses counts, has them audited, and hides more until the audit accepts them. */
public final class Protection {
  private final long threshold;
  private final long width;
  private final int repairs;
  private final Bounds bounds;

  /**
   * Rules of protection.
   *
   * @param threshold counts from 1 to below it are small
   * @param width how many pupils apart the bounds of a secret must lie
   * @param repairs how many further counts may be hidden before it is given up
   */
  public Protection(long threshold, long width, int repairs, Bounds bounds) {
    this.threshold = threshold;
    this.width = width;
    this.repairs = repairs;
    this.bounds = bounds;
  }

  long threshold() {
    return threshold;
  }

  /**
   * Counts that can be published together.
   *
   * @throws AuditFailed when none were found, or the solver has no answer
   */
  public Audited of(Problem problem) throws AuditFailed {
    List<Secret> secrets = Secrets.of(problem, threshold);
    Audit audit = new Audit(problem, secrets, threshold, width, bounds);
    try {
      Selection selection =
          new Selection(Choice.of(problem, secrets, problem.offered(), Set.of()), Set.of());
      for (int repair = 0; repair <= repairs; repair++) {
        Optional<Finding> finding = audit.finding(known(problem, selection.published()));
        if (finding.isEmpty()) {
          return new Audited(problem.statistics(), selection.published());
        }
        selection = repaired(problem, secrets, selection, audit, finding.get());
      }
    } catch (Unsolved e) {
      throw AuditFailed.unsolved(e.getMessage());
    }
    throw AuditFailed.tooFine("a small count can still be bounded after " + repairs + " repairs");
  }

  /**
   * A state of the choice.
   *
   * @param hidden what was hidden because the audit asked for it
   */
  private record Selection(Set<Statistic> published, Set<Statistic> hidden) {}

  private static List<Equation> known(Problem problem, Set<Statistic> published) {
    return Stream.concat(
            problem.facts().stream(),
            published.stream().map(each -> new Equation(each.cells(), each.pupils())))
        .toList();
  }

  /**
   * Without the smallest count whose absence widens the bounds of a secret, and without what that
   * count follows from. Nothing hidden is shown again, so no bounds narrow.
   */
  private static Selection repaired(
      Problem problem, List<Secret> secrets, Selection selection, Audit audit, Finding finding)
      throws AuditFailed, Unsolved {
    for (Statistic candidate : candidates(selection.published(), finding.secret())) {
      Set<Statistic> hidden = new HashSet<>(selection.hidden());
      hidden.add(candidate);
      List<Statistic> offered =
          selection.published().stream()
              .filter(each -> each.standing() == Standing.OFFERED && !each.equals(candidate))
              .toList();
      Set<Statistic> published = Choice.of(problem, secrets, offered, hidden);
      Interval interval =
          audit.interval(known(problem, published), finding.insider(), finding.secret(), false);
      if (interval.isWiderThan(finding.interval())) {
        return new Selection(published, hidden);
      }
    }
    throw AuditFailed.tooFine("hiding no further count widens the bounds of a small one");
  }

  /** Counts that can be hidden: those of the secret's own pupils before others, the small first. */
  private static List<Statistic> candidates(Set<Statistic> published, Secret secret) {
    return published.stream()
        .filter(each -> each.standing() == Standing.OFFERED)
        .sorted(
            Comparator.comparing((Statistic each) -> !secret.meets(each.cells()))
                .thenComparingLong(Statistic::pupils)
                .thenComparing(Statistic::toString))
        .toList();
  }
}
