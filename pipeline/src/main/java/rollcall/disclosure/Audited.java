package rollcall.disclosure;

import java.util.List;
import java.util.Set;

/**
 * Counts that the audit has accepted together; what is written for the public is made of these
 * alone.
 */
public final class Audited {
  private final List<Statistic> statistics;
  private final Set<Statistic> published;

  Audited(List<Statistic> statistics, Set<Statistic> published) {
    this.statistics = List.copyOf(statistics);
    this.published = Set.copyOf(published);
  }

  /** Every count that stands in the publication, shown or hidden. */
  public List<Statistic> statistics() {
    return statistics;
  }

  /** Whether a count is shown. */
  public boolean isPublished(Statistic statistic) {
    return published.contains(statistic);
  }
}
