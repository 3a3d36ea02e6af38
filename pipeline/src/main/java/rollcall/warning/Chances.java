package rollcall.warning;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import rollcall.rules.Rules;

/**
 * The table of past terms after some weeks: where pupils ended, by band of the rate so far, band of
 * the term before and stage. It is counted, never drawn from a distribution of single minutes:
 * absence comes in runs, and a binomial would be far too sure of itself.
 *
 * <p>A cell with few pupils leans on wider ones. Each is its own pupils and, beside them, as many
 * pupils as the rules say of the next wider cell: first without the stage, then without the term
 * before, where bands on both sides are taken in until there are enough pupils.
 */
final class Chances implements Serializable {
  private static final long serialVersionUID = 1;

  private final Rules rules;
  private final Map<List<Object>, long[]> counted = new HashMap<>();
  private final Map<List<Object>, Optional<Chance>> known = new ConcurrentHashMap<>();

  private Chances(Rules rules) {
    this.rules = rules;
  }

  /** The table of these terms after some weeks. */
  static Chances of(WarningCounts counts, List<Integer> termNos, int week, Rules rules) {
    Chances chances = new Chances(rules);
    for (int termNo : termNos) {
      counts
          .cells(new WarningCounts.At(termNo, week))
          .forEach(
              (cell, steps) -> {
                chances.add(List.of(cell.rateBand()), steps);
                chances.add(List.of(cell.rateBand(), cell.lastBand()), steps);
                chances.add(List.of(cell.rateBand(), cell.lastBand(), cell.stage()), steps);
              });
    }
    return chances;
  }

  private void add(List<Object> cell, int[] steps) {
    long[] sums = counted.computeIfAbsent(cell, c -> new long[FinalRate.STEPS]);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += steps[i];
    }
  }

  /** The chance of such a pupil; empty where past terms hold too few pupils for any. */
  Optional<Chance> of(int rateBand, String stage, String lastBand) {
    return known.computeIfAbsent(
        List.of(rateBand, lastBand, stage), cell -> chance(rateBand, cell));
  }

  private Optional<Chance> chance(int rateBand, List<Object> cell) {
    double[] shares = widened(rateBand);
    if (shares == null) {
      return Optional.empty();
    }
    for (int columns = 2; columns <= cell.size(); columns++) {
      shares = mixed(pupils(cell.subList(0, columns)), shares);
    }
    return Optional.of(
        Chance.of(
            LongStream.of(pupils(cell)).sum(),
            shares,
            FinalRate.firstHigh(rules),
            rules.earlyWarning().intervalPercent()));
  }

  private long[] pupils(List<Object> cell) {
    return counted.getOrDefault(cell, new long[FinalRate.STEPS]);
  }

  /** Shares of the band, or of as many beside it as are needed; null where all are too few. */
  private double[] widened(int rateBand) {
    int bands = rules.earlyWarning().rateBands().size() + 1;
    for (int reach = 0; reach < bands; reach++) {
      long[] sums = new long[FinalRate.STEPS];
      int last = Math.min(bands - 1, rateBand + reach);
      for (int band = Math.max(0, rateBand - reach); band <= last; band++) {
        long[] more = pupils(List.of(band));
        for (int i = 0; i < sums.length; i++) {
          sums[i] += more[i];
        }
      }
      if (LongStream.of(sums).sum() >= rules.earlyWarning().backOffPupils()) {
        return shares(sums, new double[FinalRate.STEPS], 0);
      }
    }
    return null;
  }

  private double[] mixed(long[] own, double[] wider) {
    return shares(own, wider, rules.earlyWarning().backOffPupils());
  }

  private static double[] shares(long[] own, double[] wider, int weight) {
    double all = LongStream.of(own).sum() + weight;
    double[] shares = new double[own.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (own[i] + weight * wider[i]) / all;
    }
    return shares;
  }
}
