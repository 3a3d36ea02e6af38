package rollcall.sample.programmes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rollcall.sample.Draw;
import rollcall.sample.programmes.CooperationTargets.Support;

/**
 * Who had which kinds of support. A district offers the first kinds of the list, as many as its
 * target says, and each of them to somebody; users change places until the groups that had more or
 * less of a kind do.
 */
final class CooperationSupport {
  private static final String GIRLS = "F";
  private static final String BOYS = "M";

  /** So much do the shares of users differ, at least. */
  private static final double CLEARLY = 0.02;

  private final CooperationTargets targets;
  private final List<CooperationCase> cases;

  CooperationSupport(CooperationTargets targets, List<CooperationCase> cases) {
    this.targets = targets;
    this.cases = cases;
  }

  /** Whether each case had the kind of that position. */
  List<Boolean> users(int kind, SplittableRandom random) {
    Support support = targets.support().get(kind);
    List<CooperationCase> offered =
        cases.stream()
            .filter(c -> targets.districts().get(c.district).kindsOfSupport() > kind)
            .toList();
    List<Boolean> used =
        new ArrayList<>(Collections.nCopies(offered.size() - support.users(), false));
    used.addAll(Collections.nCopies(support.users(), true));
    Draw.shuffle(used, random);
    Fit.bySwaps(used, dealt -> missing(support, offered, dealt), random);
    return cases.stream().map(c -> offered.contains(c) && used.get(offered.indexOf(c))).toList();
  }

  private double missing(Support support, List<CooperationCase> offered, List<Boolean> used) {
    List<CooperationCase> users =
        IntStream.range(0, used.size()).filter(used::get).mapToObj(offered::get).toList();
    double far = 0;
    for (String group : support.moreIn()) {
      for (String other : others(group)) {
        far += Math.max(0, CLEARLY + share(users, other) - share(users, group));
      }
    }
    for (String group : support.lessIn()) {
      for (String other : others(group)) {
        far += Math.max(0, CLEARLY + share(users, group) - share(users, other));
      }
    }
    List<Integer> districts = offered.stream().map(c -> c.district).distinct().toList();
    return far
        + districts.stream().filter(d -> users.stream().noneMatch(c -> c.district == d)).count();
  }

  /** Share of a group who had it, of all of the group. */
  private double share(List<CooperationCase> users, String group) {
    return (double) users.stream().filter(is(group)).count()
        / cases.stream().filter(is(group)).count();
  }

  private Predicate<CooperationCase> is(String group) {
    return group.equals(GIRLS) || group.equals(BOYS)
        ? c -> c.gender.equals(group)
        : c -> targets.bands().get(c.band).name().equals(group);
  }

  /** The other gender, or the other bands. */
  private List<String> others(String group) {
    if (group.equals(GIRLS) || group.equals(BOYS)) {
      return List.of(group.equals(GIRLS) ? BOYS : GIRLS);
    }
    return targets.bands().stream()
        .map(CooperationTargets.Band::name)
        .filter(name -> !name.equals(group))
        .toList();
  }
}
