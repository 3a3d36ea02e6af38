package rollcall.outcome.comparison;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import rollcall.rules.OutcomeRules;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;

/**
 * Rows of the table that sets participants beside pupils who had the same absence before and other
 * or no known support. Chosen at their worst, both fall anyway; the difference of the falls is what
 * can be asked about.
 */
public final class Comparisons {
  private static final String ALL = "all";

  private Comparisons() {}

  /**
   * Participants of one kind and name.
   *
   * @param members those with a rate in the last full term before and the first full term after
   */
  public record Group(String kind, String name, Set<ComparedPupil> members) {
    public Group {
      members = Set.copyOf(members);
    }
  }

  /**
   * Rows of one programme: all participants, then each group.
   *
   * @param participants participants with a rate in the last full term before and the first full
   *     term after, of any number of terms before
   * @param groups groups of these participants
   * @param candidates other pupils chosen the same way in the same windows, as by the same absence
   *     in the last term before; participants among them are left out
   * @param unstable the attendance data behind the programme can carry no conclusion
   */
  public static List<Row> of(
      String programme,
      Set<ComparedPupil> participants,
      List<Group> groups,
      List<ComparedPupil> candidates,
      boolean unstable,
      OutcomeRules rules) {
    List<MatchedSet> sets = Matching.of(participants, candidates, rules.comparison());
    List<Row> rows = new ArrayList<>();
    Comparison all = Comparison.all(participants.size(), sets, rules);
    rows.add(row(List.of(programme, ALL, ALL), all, unstable, rules));
    for (Group group : groups) {
      Comparison ofGroup =
          Comparison.group(group.members().size(), sets, group.members()::contains, rules);
      rows.add(row(List.of(programme, group.kind(), group.name()), ofGroup, unstable, rules));
    }
    return rows;
  }

  private static Row row(
      List<String> key, Comparison comparison, boolean unstable, OutcomeRules rules) {
    FigureRow row = FigureRow.of(OutcomeTables.COMPARISON.key(), key);
    whoIsCompared(row, comparison.sets());
    interval(
        row,
        comparison.difference(),
        DIFFERENCE_IN_DIFFERENCES,
        DIFFERENCE_IN_DIFFERENCES_LOW,
        DIFFERENCE_IN_DIFFERENCES_HIGH);
    interval(row, comparison.ancova(), ANCOVA, ANCOVA_LOW, ANCOVA_HIGH);
    interval(row, comparison.placebo(), PLACEBO, PLACEBO_LOW, PLACEBO_HIGH);
    boolean none = comparison.matched() == 0;
    return row.set(LINKED, comparison.linked())
        .set(LARGEST_STANDARDISED_DIFFERENCE, comparison.balance().largest())
        .set(BALANCE_HOLDS, none ? null : (Boolean) comparison.balanceHolds(rules))
        .set(PARTICIPANTS_CHANGE, comparison.participantsChange())
        .set(COMPARISON_CHANGE, comparison.comparisonChange())
        .set(PLACEBO_HOLDS, comparison.placeboHolds(rules.inference()))
        .set(SMALLEST_DETECTABLE, none ? null : comparison.difference().smallestDetectable())
        .set(CONCLUSION, Verdict.of(comparison, unstable, rules).word())
        .as(OutcomeTables.COMPARISON);
  }

  private static void whoIsCompared(FigureRow row, List<MatchedSet> sets) {
    row.set(MATCHED, (long) sets.size())
        .set(PARTICIPANT_SCHOOLS, distinct(sets, set -> List.of(set.participant().school())))
        .set(COMPARISON_PUPILS, distinct(sets, set -> each(set, ComparedPupil::key)))
        .set(COMPARISON_SCHOOLS, distinct(sets, set -> each(set, ComparedPupil::school)))
        .set(
            SHARE_SAME_DISTRICT,
            sets.isEmpty()
                ? null
                : (Double)
                    sets.stream()
                        .mapToDouble(Comparisons::shareSameDistrict)
                        .average()
                        .getAsDouble());
  }

  private static long distinct(List<MatchedSet> sets, Function<MatchedSet, List<String>> names) {
    return sets.stream().flatMap(set -> names.apply(set).stream()).distinct().count();
  }

  private static List<String> each(MatchedSet set, Function<ComparedPupil, String> name) {
    return set.controls().stream().map(name).toList();
  }

  private static double shareSameDistrict(MatchedSet set) {
    String district = set.participant().district();
    long same = set.controls().stream().filter(c -> c.district().equals(district)).count();
    return (double) same / set.controls().size();
  }

  private static void interval(
      FigureRow row, Estimate estimate, String value, String low, String high) {
    row.set(value, estimate == null ? null : (Double) estimate.value())
        .set(low, estimate == null ? null : estimate.low())
        .set(high, estimate == null ? null : estimate.high());
  }
}
