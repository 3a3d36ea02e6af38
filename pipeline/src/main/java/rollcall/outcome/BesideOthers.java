package rollcall.outcome;

import java.util.List;
import org.apache.spark.sql.Row;
import rollcall.outcome.comparison.Comparisons;

/** A programme's participants beside other pupils of the register. */
final class BesideOthers {
  private BesideOthers() {}

  /** Rows of all participants, then of each group; those of all are there without any linked. */
  static List<Row> rows(FollowedProgramme programme, boolean unstable) {
    LinkedPupils linked = programme.linked;
    List<Comparisons.Group> groups =
        programme.groups.stream()
            .filter(group -> !group.isAll())
            .map(g -> new Comparisons.Group(g.kind(), g.name(), linked.of(g.members())))
            .toList();
    return Comparisons.of(
        programme.name(),
        linked.of(programme.started),
        groups,
        linked.others,
        unstable,
        programme.rules());
  }
}
