package rollcall.warning;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rollcall.rules.Rules;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;

/**
 * Pupils of past terms, and of the running one, counted by what was known of them after some weeks
 * and by where they ended. A running term's pupils stand at step 0. Only counts leave a task.
 */
public final class WarningCounts implements Serializable {
  private static final long serialVersionUID = 1;

  private final WarningPlan plan;
  private final Rules rules;
  private final Map<Cell, int[]> cells = new HashMap<>();
  private final Map<At, RuleCounts> fired = new HashMap<>();
  private long withoutDates;

  /** A term after some weeks. */
  record At(int termNo, int week) implements Serializable, Comparable<At> {
    private static final Comparator<At> ORDER =
        Comparator.comparingInt(At::termNo).thenComparing(At::week);

    @Override
    public int compareTo(At other) {
      return ORDER.compare(this, other);
    }
  }

  /** Pupils of whom the same is known. */
  record Cell(At at, int rateBand, String stage, String lastBand)
      implements Serializable, Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::at)
            .thenComparing(Cell::rateBand)
            .thenComparing(Cell::stage)
            .thenComparing(Cell::lastBand);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** Pupils for whom a rule of research fired, and those of them who ended with high absence. */
  record RuleCounts(long twoWeeks, long twoWeeksHigh, long fifteenWeeks, long fifteenWeeksHigh)
      implements Serializable {
    RuleCounts plus(RuleCounts more) {
      return new RuleCounts(
          twoWeeks + more.twoWeeks,
          twoWeeksHigh + more.twoWeeksHigh,
          fifteenWeeks + more.fifteenWeeks,
          fifteenWeeksHigh + more.fifteenWeeksHigh);
    }
  }

  /** Nothing counted yet. */
  public WarningCounts(WarningPlan plan, Rules rules) {
    this.plan = plan;
    this.rules = rules;
  }

  /** Counts one pupil, flagged; nothing where the plan has no term to warn in. */
  public void count(PupilHistory history) {
    for (PupilPeriod period : history.terms()) {
      if (plan.isOpen() && period.inPopulation()) {
        if (period.termNo() == plan.termNo()) {
          countRunning(history, period);
        } else if (plan.past().contains(period.termNo())
            && period.flags().meetsMinimumExposure()
            && period.sums().isDated()) {
          count(history, period, FinalRate.step(period.minutes(), rules));
        }
      }
    }
  }

  private void countRunning(PupilHistory history, PupilPeriod period) {
    if (period.sums().isDated()) {
      count(history, period, 0);
    } else {
      withoutDates += period.sums().rows() > 0 ? 1 : 0;
    }
  }

  private void count(PupilHistory history, PupilPeriod period, int step) {
    TermWeeks weeks = TermWeeks.of(plan.term(period.termNo()));
    WeeklyDays days = weeks.weekly(SoFar.days(history, period.termNo()));
    for (int week : plan.weeksOf(period.termNo())) {
      Optional<SoFar> known = SoFar.of(history, period, days, week, rules.earlyWarning());
      known.ifPresent(soFar -> add(soFar, new At(period.termNo(), week), step));
    }
  }

  /** Adds a pupil of a term. */
  void add(SoFar soFar, At at, int step) {
    Cell cell = new Cell(at, soFar.rateBand(), soFar.stage(), soFar.lastBand());
    cells.computeIfAbsent(cell, c -> new int[FinalRate.STEPS])[step]++;
    int high = step >= FinalRate.firstHigh(rules) ? 1 : 0;
    int two = soFar.twoWeeks() ? 1 : 0;
    int fifteen = soFar.fifteenWeeks() ? 1 : 0;
    fired.merge(at, new RuleCounts(two, two * high, fifteen, fifteen * high), RuleCounts::plus);
  }

  /** Adds what another task counted. */
  public void add(WarningCounts more) {
    more.cells.forEach((cell, steps) -> cells.merge(cell, steps, WarningCounts::sum));
    more.fired.forEach((at, counts) -> fired.merge(at, counts, RuleCounts::plus));
    withoutDates += more.withoutDates;
  }

  private static int[] sum(int[] one, int[] other) {
    int[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /** Cells of a term after some weeks, each with its pupils by final step, in order. */
  Map<Cell, int[]> cells(At at) {
    Map<Cell, int[]> found = new TreeMap<>();
    cells.forEach(
        (cell, steps) -> {
          if (cell.at().equals(at)) {
            found.put(cell, steps);
          }
        });
    return found;
  }

  /** Pupils whom the rules of research would have warned of. */
  RuleCounts fired(At at) {
    return fired.getOrDefault(at, new RuleCounts(0, 0, 0, 0));
  }

  /** Whether the term has any pupil with dates. */
  boolean hasDates(int termNo) {
    return fired.keySet().stream().anyMatch(at -> at.termNo() == termNo);
  }

  /** Pupils of the running term whose rows tell no dates. */
  long withoutDates() {
    return withoutDates;
  }
}
