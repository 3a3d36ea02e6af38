package rollcall.outcome.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rollcall.rules.OutcomeRules;

/**
 * Other pupils chosen as participants are: by about the same absence in the last term before, in
 * the same terms, stage and gender, whatever their absence was earlier. Whoever is chosen at a
 * worst term falls anyway, and they tell by how much.
 */
public final class ChosenAlike {
  private static final int LAST_TERM = 1;

  private final Map<Stratum, List<ComparedPupil>> others;
  private final OutcomeRules.Comparison rules;

  /** Among these pupils, in whatever order. */
  public ChosenAlike(List<ComparedPupil> others, OutcomeRules.Comparison rules) {
    this.rules = rules;
    this.others =
        others.stream()
            .sorted(Comparator.comparing(ComparedPupil::key))
            .collect(Collectors.groupingBy(Stratum::of));
  }

  /** Pupils chosen as this participant, by key. */
  public List<ComparedPupil> to(ComparedPupil participant) {
    return others.getOrDefault(Stratum.of(participant), List.of()).stream()
        .filter(other -> other.isNear(participant, LAST_TERM, rules.caliper()))
        .toList();
  }

  /** Their mean change of absence, 0..1, less than 0 for a fall; NaN of nobody. */
  public static double meanChange(List<ComparedPupil> pupils) {
    return pupils.stream().mapToDouble(ComparedPupil::change).average().orElse(Double.NaN);
  }
}
