package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The counts of a public edition: every school year up to a term. What an earlier edition has
 * published or hidden stays so; only periods that are new are chosen.
 */
public final class Edition {
  private static final Comparator<PublicCount> IN_ORDER =
      Comparator.comparing(PublicCount::schoolYear)
          .thenComparing(count -> String.join("|", count.key()));

  private final Protection protection;

  /** An edition whose counts are protected so. */
  public Edition(Protection protection) {
    this.protection = protection;
  }

  /**
   * The lines of the edition, in order.
   *
   * @param years counts by school year
   * @param periods periods of each school year that are told: {@code HT}, {@code VT} and {@code
   *     any-term}
   * @param earlier lines of the edition before; empty for the first
   * @throws AuditFailed when even the coarsest counts of a year cannot be protected
   */
  public List<PublicCount> of(
      SortedMap<String, YearCounts> years,
      Map<String, List<String>> periods,
      List<PublicCount> earlier)
      throws AuditFailed {
    List<PublicCount> lines = new ArrayList<>();
    earlier.stream()
        .filter(count -> !years.containsKey(count.schoolYear()))
        .forEach(count -> lines.add(count.uncounted()));
    for (String schoolYear : years.keySet()) {
      List<PublicCount> before =
          earlier.stream().filter(count -> count.schoolYear().equals(schoolYear)).toList();
      List<String> fresh =
          periods.get(schoolYear).stream()
              .filter(period -> before.stream().noneMatch(c -> c.period().equals(period)))
              .toList();
      lines.addAll(year(schoolYear, years.get(schoolYear), fresh, before));
    }
    return lines.stream().sorted(IN_ORDER).toList();
  }

  private List<PublicCount> year(
      String schoolYear, YearCounts counts, List<String> fresh, List<PublicCount> before)
      throws AuditFailed {
    YearProblem problem = new YearProblem(counts, before);
    Stream<PublicCount> kept =
        before.stream()
            .map(
                count ->
                    new PublicCount(
                        schoolYear, count.key(), count.pupils(), problem.isOutdated(count)));
    if (fresh.isEmpty()) {
      return kept.toList();
    }
    Audited audited = finest(problem, fresh, Layout.of(counts, protection.threshold(), before));
    Stream<PublicCount> chosen =
        audited.statistics().stream()
            .filter(statistic -> fresh.contains(statistic.key().get(0)))
            .map(
                statistic ->
                    new PublicCount(
                        schoolYear,
                        statistic.key(),
                        audited.isPublished(statistic) ? statistic.pupils() : null,
                        false));
    return Stream.concat(kept, chosen).toList();
  }

  /**
   * The finest layout that can be protected; if possible also from a reader who knows what numbers
   * that are outdated would be now.
   */
  private Audited finest(YearProblem problem, List<String> fresh, List<Layout> layouts)
      throws AuditFailed {
    AuditFailed last = null;
    for (boolean outdatedKnown : new boolean[] {true, false}) {
      for (Layout layout : layouts) {
        try {
          return protection.of(problem.of(fresh, layout, outdatedKnown));
        } catch (AuditFailed e) {
          if (!e.coarserMayDo()) {
            throw e;
          }
          last = e;
        }
      }
    }
    throw last;
  }
}
