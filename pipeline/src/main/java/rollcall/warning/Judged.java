package rollcall.warning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.rules.Rules;

/**
 * The pupils of a term after some weeks, held against the chances of other terms.
 *
 * @param pupils all of them, {@code high} those who ended with high absence
 * @param warned pupils warned of, {@code hits} those of them who ended with high absence
 * @param expected sum of the probabilities of high absence
 * @param stated pupils with an interval, {@code held} those whose final rate lies in it
 * @param warnedHeld pupils warned of whose final rate lies in it
 */
record Judged(
    long pupils,
    long high,
    long warned,
    long hits,
    double expected,
    long stated,
    long held,
    long warnedHeld) {
  private static final Judged NONE = new Judged(0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Holds a term against others.
   *
   * @param others positions of the terms that the chances come from
   */
  static Judged of(WarningCounts counts, WarningCounts.At at, List<Integer> others, Rules rules) {
    Chances chances = Chances.of(counts, others, at.week(), rules);
    Judged judged = NONE;
    for (Map.Entry<WarningCounts.Cell, int[]> cell : counts.cells(at).entrySet()) {
      WarningCounts.Cell key = cell.getKey();
      Optional<Chance> chance = chances.of(key.rateBand(), key.stage(), key.lastBand());
      judged = judged.plus(cell.getValue(), chance, rules);
    }
    return judged;
  }

  private Judged plus(int[] steps, Optional<Chance> chance, Rules rules) {
    long all = 0;
    long ofHigh = 0;
    long inside = 0;
    for (int step = 0; step < steps.length; step++) {
      int count = steps[step];
      all += count;
      ofHigh += step >= FinalRate.firstHigh(rules) ? count : 0;
      inside += chance.isPresent() && chance.get().holds(step) ? count : 0;
    }
    boolean warns =
        chance.isPresent() && chance.get().warns(rules.earlyWarning().warnFromPercent());
    return new Judged(
        pupils + all,
        high + ofHigh,
        warned + (warns ? all : 0),
        hits + (warns ? ofHigh : 0),
        expected + (chance.isPresent() ? all * chance.get().highProbability() : 0),
        stated + (chance.isPresent() ? all : 0),
        held + inside,
        warnedHeld + (warns ? inside : 0));
  }
}
