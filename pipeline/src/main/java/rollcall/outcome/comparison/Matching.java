package rollcall.outcome.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.rules.OutcomeRules;

/**
 * Finds for each participant the pupils whose absence in the terms before was nearest, of the same
 * window, stage and gender. Pupils of its own district come first; others fill up. One pupil may be
 * compared with several participants.
 */
final class Matching {
  private final OutcomeRules.Comparison rules;
  private final Map<Stratum, List<ComparedPupil>> candidates;

  private Matching(List<ComparedPupil> candidates, OutcomeRules.Comparison rules) {
    this.rules = rules;
    this.candidates =
        candidates.stream()
            .filter(pupil -> pupil.reachesBack(rules.matchedTerms()))
            .collect(Collectors.groupingBy(Stratum::of));
  }

  /**
   * Participants with at least one comparison pupil, sorted by window and key, whatever the order
   * of the lists. A participant is no candidate.
   */
  static List<MatchedSet> of(
      Collection<ComparedPupil> participants,
      List<ComparedPupil> candidates,
      OutcomeRules.Comparison rules) {
    Set<String> taking = participants.stream().map(ComparedPupil::key).collect(Collectors.toSet());
    Matching matching =
        new Matching(candidates.stream().filter(c -> !taking.contains(c.key())).toList(), rules);
    return participants.stream()
        .filter(pupil -> pupil.reachesBack(rules.matchedTerms()))
        .sorted(Comparator.comparing(ComparedPupil::window).thenComparing(ComparedPupil::key))
        .map(pupil -> new MatchedSet(pupil, matching.nearest(pupil)))
        .filter(set -> !set.controls().isEmpty())
        .toList();
  }

  private List<ComparedPupil> nearest(ComparedPupil participant) {
    List<ComparedPupil> near =
        new ArrayList<>(
            candidates.getOrDefault(Stratum.of(participant), List.of()).stream()
                .filter(c -> c.isNear(participant, rules.matchedTerms(), rules.caliper()))
                .toList());
    near.sort(
        Comparator.comparing((ComparedPupil c) -> !c.district().equals(participant.district()))
            .thenComparingDouble(c -> distance(participant, c))
            .thenComparing(ComparedPupil::key));
    return List.copyOf(near.subList(0, Math.min(rules.neighbours(), near.size())));
  }

  private double distance(ComparedPupil participant, ComparedPupil candidate) {
    double sum = 0;
    for (int term = 0; term < rules.matchedTerms(); term++) {
      double difference = participant.before().get(term) - candidate.before().get(term);
      sum += difference * difference;
    }
    return sum;
  }
}
