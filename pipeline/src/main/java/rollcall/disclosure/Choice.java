package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses what is published: one count after the other, by turn and the greatest first, each unless
 * a secret could then be worked out exactly.
 */
final class Choice {
  /** Two, so that a chance multiple of one hides nothing from both. */
  private static final List<Long> PRIMES = List.of(2147483647L, 2147483629L);

  private static final Comparator<Statistic> IN_TURN =
      Comparator.comparingInt(Statistic::turn)
          .thenComparing(Comparator.comparingLong(Statistic::pupils).reversed())
          .thenComparing(each -> String.join("|", each.key()));

  private Choice() {}

  /**
   * The counts that can be published.
   *
   * @param offered those that may be
   * @param hidden counts that are hidden to protect others, so must not follow from the rest either
   */
  static Set<Statistic> of(
      Problem problem, List<Secret> secrets, Collection<Statistic> offered, Set<Statistic> hidden) {
    List<Secret> all = new ArrayList<>(secrets);
    hidden.forEach(each -> all.add(new Secret(each.key(), each.cells())));
    List<Span> spans = PRIMES.stream().map(prime -> new Span(problem.cells(), prime, all)).toList();
    problem.facts().forEach(fact -> spans.forEach(span -> span.publish(fact.cells())));
    Set<Statistic> published = new LinkedHashSet<>();
    for (Statistic given : problem.given()) {
      spans.forEach(span -> span.publish(given.cells()));
      published.add(given);
    }
    for (Statistic each : offered.stream().sorted(IN_TURN).toList()) {
      if (spans.stream().noneMatch(span -> span.wouldReveal(each.cells()))) {
        spans.forEach(span -> span.publish(each.cells()));
        published.add(each);
      }
    }
    return published;
  }
}
