package rollcall.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rollcall.disclosure.Statistic.Standing;

/**
 * A choice of counts.
 *
 * @param published counts that are shown
 * @param hidden counts that were hidden because the audit asked for it
 */
record Selection(
    Problem problem, List<Secret> secrets, Set<Statistic> published, Set<Statistic> hidden) {

  /** The first choice. */
  static Selection first(Problem problem, List<Secret> secrets) {
    return new Selection(
        problem, secrets, Choice.of(problem, secrets, problem.offered(), Set.of()), Set.of());
  }

  /** Counts that are shown and could be hidden. */
  List<Statistic> open() {
    return published.stream().filter(each -> each.standing() == Standing.OFFERED).toList();
  }

  /**
   * Without this count, and without what it follows from. Nothing hidden is shown again, so no
   * bounds narrow.
   */
  Selection without(Statistic count) {
    Set<Statistic> more = new HashSet<>(hidden);
    more.add(count);
    List<Statistic> offered = open().stream().filter(each -> !each.equals(count)).toList();
    return new Selection(problem, secrets, Choice.of(problem, secrets, offered, more), more);
  }

  /** What a reader knows. */
  List<Equation> known() {
    return Stream.concat(
            problem.facts().stream(),
            published.stream().map(each -> new Equation(each.cells(), each.pupils())))
        .toList();
  }
}
