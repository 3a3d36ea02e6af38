package rollcall.outcome.comparison;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import rollcall.outcome.comparison.SimulatedCity.Plan;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;

/**
 * How often the pipeline's own intervals hold the truth in invented cities in which it is known:
 * with and without an effect, for few and many participants, and where the hardest cases are picked
 * by what no record shows. Run by {@code jobs/acceptance/simulate-comparison}.
 */
final class ComparisonSimulation {
  private static final double REQUIRED = 0.93;
  private static final double EFFECT = 0.1;
  private static final double POINTS = 100;
  private static final OutcomeRules RULES = OutcomeRulesFile.shipped();

  private ComparisonSimulation() {}

  /** Exit code 1 where an interval covers too seldom without hidden choice. */
  public static void main(String[] arguments) {
    int replications = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    System.out.println("seed " + seed + ", " + replications + " replications of each cell; points");
    boolean good = true;
    int cells = 0;
    for (boolean hardest : new boolean[] {false, true}) {
      for (double effect : new double[] {0, EFFECT}) {
        for (Plan plan :
            List.of(new Plan(28, 12, effect, hardest), new Plan(90, 20, effect, hardest))) {
          Cell cell = run(plan, replications, seed + cells++);
          cell.print(System.out);
          good &= hardest || cell.difference.share() >= REQUIRED && cell.ancova.share() >= REQUIRED;
        }
      }
    }
    System.out.println(
        good
            ? "Every interval without hidden choice covers the truth in at least 93 %."
            : "An interval covers the truth in fewer than 93 %.");
    System.exit(good ? 0 : 1);
  }

  /** One cell; the same seed gives the same cities. */
  static Cell run(Plan plan, int replications, long seed) {
    Random random = new Random(seed);
    Cell cell = new Cell(plan);
    for (int i = 0; i < replications; i++) {
      cell.add(SimulatedCity.of(plan, random));
    }
    return cell;
  }

  /** How one estimate fared. */
  static final class Tally {
    private int count;
    private int covered;
    private double bias;
    private double width;
    private int found;

    void add(Estimate estimate, double truth) {
      count++;
      bias += estimate.value() - truth;
      width += 2 * estimate.halfWidth();
      covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
      found += estimate.side() != 0 ? 1 : 0;
    }

    /** Share of intervals that cover the truth. */
    double share() {
      return (double) covered / count;
    }

    double meanBias() {
      return bias / count;
    }

    private String line(String name) {
      return String.format(
          Locale.ROOT,
          "  %-26s covers %5.1f %%  bias %6.2f  mean width %5.1f  apart from 0 in %5.1f %%",
          name,
          POINTS * share(),
          meanBias(),
          width / count,
          POINTS * found / count);
    }
  }

  /** Replications of one plan. */
  static final class Cell {
    final Tally difference = new Tally();
    final Tally ancova = new Tally();
    final Tally placebo = new Tally();

    /** The same regression as if every pupil were a school of its own. */
    final Tally withoutSchools = new Tally();

    private final Plan plan;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final List<Double> detectable = new ArrayList<>();
    private double naive;
    private long matched;
    private long linked;

    Cell(Plan plan) {
      this.plan = plan;
    }

    void add(SimulatedCity city) {
      List<MatchedSet> sets =
          Matching.of(city.participants(), city.candidates(), RULES.comparison());
      Comparison comparison = Comparison.all(city.participants().size(), sets, RULES);
      double truth =
          POINTS * Balance.participantMean(sets, pupil -> city.effects().get(pupil.key()));
      difference.add(comparison.difference(), truth);
      ancova.add(comparison.ancova(), truth);
      placebo.add(comparison.placebo(), 0);
      withoutSchools.add(Comparison.all(0, schoolEach(sets), RULES).ancova(), truth);
      verdicts.merge(Verdict.of(comparison, false, RULES), 1, Integer::sum);
      detectable.add(comparison.difference().smallestDetectable());
      naive += comparison.participantsChange();
      matched += sets.size();
      linked += city.participants().size();
    }

    /** Mean change of participants from the term before to the term after. */
    double meanNaive() {
      return naive / difference.count;
    }

    void print(PrintStream out) {
      int count = difference.count;
      out.printf(
          Locale.ROOT,
          "%d participants in %d schools, %s, %s%n",
          plan.participants(),
          plan.schools(),
          plan.effect() == 0 ? "no effect" : POINTS * plan.effect() + " points less absence",
          plan.hardest() ? "the hardest cases picked, which no record shows" : "picked by chance");
      out.println(difference.line("difference in differences"));
      out.println(ancova.line("ANCOVA"));
      out.println(placebo.line("placebo (truth 0)"));
      out.println(withoutSchools.line("ANCOVA without schools"));
      out.printf(
          Locale.ROOT,
          "  matched %.1f %%; fall of participants alone %.1f; smallest detectable (median) %.1f%n",
          POINTS * matched / linked,
          meanNaive(),
          detectable.stream().sorted().skip(count / 2).findFirst().orElseThrow());
      out.println(
          verdicts.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .map(
                  e ->
                      String.format(
                          Locale.ROOT,
                          "%s %.1f %%",
                          e.getKey().word(),
                          POINTS * e.getValue() / count))
              .collect(Collectors.joining(", ", "  ", "")));
    }

    private static List<MatchedSet> schoolEach(List<MatchedSet> sets) {
      return sets.stream()
          .map(
              set ->
                  new MatchedSet(
                      alone(set.participant()), set.controls().stream().map(Cell::alone).toList()))
          .toList();
    }

    private static ComparedPupil alone(ComparedPupil pupil) {
      return new ComparedPupil(
          pupil.key(),
          pupil.window(),
          pupil.stage(),
          pupil.gender(),
          pupil.district(),
          pupil.key(),
          pupil.before(),
          pupil.after());
    }
  }
}
