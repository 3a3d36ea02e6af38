package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds what must be hidden first: small counts, and groups of which nearly all are alike. */
final class Secrets {
  private final Problem problem;
  private final long threshold;
  private final Map<List<String>, Statistic> byKey = new LinkedHashMap<>();

  private Secrets(Problem problem, long threshold) {
    this.problem = problem;
    this.threshold = threshold;
    problem.statistics().forEach(statistic -> byKey.put(statistic.key(), statistic));
  }

  /** The secrets of a problem, where counts from 1 to below the threshold are small. */
  static List<Secret> of(Problem problem, long threshold) {
    Secrets secrets = new Secrets(problem, threshold);
    List<Secret> found = new ArrayList<>();
    for (Statistic statistic : problem.statistics()) {
      if (secrets.isSmall(statistic.pupils())) {
        found.add(new Secret(statistic.key(), statistic.cells()));
      }
    }
    secrets.addSums(found);
    secrets.addGroups(found);
    return found;
  }

  /** Whether a count is small. */
  private boolean isSmall(long pupils) {
    return pupils >= 1 && pupils < threshold;
  }

  /**
   * Small counts beside each other in a line with a total: when all others are known, their sum is
   * known too, and must not be small itself.
   */
  private void addSums(List<Secret> found) {
    for (Statistic total : problem.statistics()) {
      for (int dimension = 0; dimension < total.key().size(); dimension++) {
        if (total.key().get(dimension).equals(Statistic.ALL)) {
          List<Statistic> small =
              line(total, dimension).stream().filter(each -> isSmall(each.pupils())).toList();
          if (small.size() > 1 && isSmall(small.stream().mapToLong(Statistic::pupils).sum())) {
            int[] cells =
                small.stream().flatMapToInt(each -> Arrays.stream(each.cells())).sorted().toArray();
            found.add(new Secret(total.key(), cells));
          }
        }
      }
    }
  }

  private List<Statistic> line(Statistic total, int dimension) {
    return problem.statistics().stream()
        .filter(each -> !each.key().get(dimension).equals(Statistic.ALL))
        .filter(each -> with(each.key(), dimension, Statistic.ALL).equals(total.key()))
        .toList();
  }

  /** Groups of which fewer pupils than the threshold are not in the sensitive member. */
  private void addGroups(List<Secret> found) {
    if (problem.sensitive() == null) {
      return;
    }
    for (Statistic part : problem.statistics()) {
      int last = part.key().size() - 1;
      Statistic group = byKey.get(with(part.key(), last, Statistic.ALL));
      if (!part.key().get(last).equals(problem.sensitive()) || group == null) {
        continue;
      }
      if (group.pupils() > 0 && group.pupils() - part.pupils() < threshold) {
        found.add(new Secret(part.key(), part.cells()));
        found.add(new Secret(part.key(), without(group.cells(), part.cells())));
      }
    }
  }

  private static int[] without(int[] all, int[] some) {
    return IntStream.of(all).filter(cell -> Arrays.binarySearch(some, cell) < 0).toArray();
  }

  private static List<String> with(List<String> key, int dimension, String value) {
    List<String> other = new ArrayList<>(key);
    other.set(dimension, value);
    return other;
  }
}
