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
  private static final double POINTS = 100;

  private final OutcomeRules.Comparison rules;
  private final Map<Cell, List<ComparedPupil>> candidates;

  /** Within it pupils are compared at all. */
  private record Cell(String window, String stage, String gender) {
    static Cell of(ComparedPupil pupil) {
      return new Cell(pupil.window(), pupil.stage(), pupil.gender());
    }
  }

  private Matching(List<ComparedPupil> candidates, OutcomeRules.Comparison rules) {
    this.rules = rules;
    this.candidates =
        candidates.stream()
            .filter(pupil -> pupil.reachesBack(rules.matchedTerms()))
            .collect(Collectors.groupingBy(Cell::of));
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
            candidates.getOrDefault(Cell.of(participant), List.of()).stream()
                .filter(candidate -> withinCaliper(participant, candidate))
                .toList());
    near.sort(
        Comparator.comparing((ComparedPupil c) -> !c.district().equals(participant.district()))
            .thenComparingDouble(c -> distance(participant, c))
            .thenComparing(ComparedPupil::key));
    return List.copyOf(near.subList(0, Math.min(rules.neighbours(), near.size())));
  }

  private boolean withinCaliper(ComparedPupil participant, ComparedPupil candidate) {
    double caliper = rules.caliperPoints().doubleValue() / POINTS;
    for (int term = 0; term < rules.matchedTerms(); term++) {
      if (Math.abs(participant.before().get(term) - candidate.before().get(term)) > caliper) {
        return false;
      }
    }
    return true;
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
