package rollcall.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rollcall.disclosure.Audit.Finding;
import rollcall.disclosure.Bounds.Unsolved;

/** Chooses counts, has them audited, and hides more until the audit accepts them. */
public final class Protection {
  /** Counts that differ from a secret in so many dimensions lie in a line with it. */
  private static final int IN_LINE = 1;

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
      Selection selection = Selection.first(problem, secrets);
      for (int repair = 0; repair <= repairs; repair++) {
        Optional<Finding> finding = audit.finding(selection.known());
        if (finding.isEmpty()) {
          return new Audited(problem.statistics(), selection.published());
        }
        selection = repaired(selection, audit, finding.get());
      }
    } catch (Unsolved e) {
      throw AuditFailed.unsolved(e.getMessage());
    }
    throw AuditFailed.tooFine("a small count can still be bounded after " + repairs + " repairs");
  }

  /**
   * Hides one count more: of those in a line with the secret the smallest that protects it, or the
   * one that widens its bounds most; where none does, the first other one that widens them.
   */
  private Selection repaired(Selection selection, Audit audit, Finding finding)
      throws AuditFailed, Unsolved {
    Selection widest = null;
    Interval best = finding.interval();
    for (Statistic candidate : candidates(selection, finding.secret())) {
      if (widest != null && finding.secret().distance(candidate) > IN_LINE) {
        break;
      }
      Selection without = selection.without(candidate);
      Interval interval = audit.interval(without.known(), finding.insider(), finding.secret());
      if (interval.protects(threshold, width)) {
        return without;
      }
      if (interval.isWiderThan(best)) {
        widest = without;
        best = interval;
      }
    }
    if (widest == null) {
      throw AuditFailed.tooFine("hiding no further count widens the bounds of a small one");
    }
    return widest;
  }

  private static List<Statistic> candidates(Selection selection, Secret secret) {
    return selection.open().stream()
        .sorted(
            Comparator.comparingInt(secret::distance)
                .thenComparingLong(Statistic::pupils)
                .thenComparing(Statistic::toString))
        .toList();
  }
}
