package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import rollcall.outcome.FollowedProgramme.Group;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OverviewRules;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeCol;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;

/**
 * Change of every measure and source from the first occasion to each later one, by group. A series
 * that was measured at the first occasion alone has rows without any change.
 */
final class Change {
  static final String IMPROVED = "improved";
  static final String UNCHANGED = "unchanged";
  static final String WORSENED = "worsened";
  private static final String NOT_MEASURED = "not_measured";

  /** Months after which the first full term after a close has begun, and school is over in June. */
  private static final Integer TERM = 6;

  private static final Map<String, Integer> MONTHS_AFTER_CLOSE =
      Map.of("3_months", 3, "6_months", 6);

  private Change() {}

  static List<Row> rows(FollowedProgramme programme, boolean unstable) {
    List<Row> rows = new ArrayList<>();
    for (Series series : programme.values.series()) {
      Map<String, Map<String, BigDecimal>> byOccasion = programme.values.at(series);
      String from = Series.first(byOccasion);
      for (String to : later(programme, series, byOccasion.keySet(), from)) {
        Pair pair = new Pair(programme, series, from, to);
        Moves all = null;
        for (Group group : programme.groups) {
          Moves moves = Moves.of(pair, group);
          all = group.isAll() ? moves : all;
          rows.add(row(pair, group, moves, all, unstable));
        }
      }
    }
    return rows;
  }

  /**
   * Occasions to set against the first, those among them that were to be followed after a close;
   * none where there is no first.
   */
  private static Set<String> later(
      FollowedProgramme programme, Series series, Set<String> occasions, String first) {
    if (first == null) {
      return Set.of();
    }
    Set<String> later = new TreeSet<>(occasions);
    later.remove(first);
    OverviewRules.AfterClose afterClose = programme.rules().overview().afterClose();
    if (!later.isEmpty()
        && afterClose.measures().contains(series.measure())
        && programme.started.stream().anyMatch(Participant::closed)) {
      later.addAll(afterClose.occasions());
    }
    return later.isEmpty() ? Set.of(NOT_MEASURED) : later;
  }

  /** Two occasions of one series. */
  record Pair(FollowedProgramme programme, Series series, String from, String to) {
    OutcomeRules.Measure measure() {
      return programme.rules().measure(series.measure());
    }

    BigDecimal before(String participant) {
      return programme.values.at(series).get(from).get(participant);
    }

    BigDecimal after(String participant) {
      return programme.values.at(series).getOrDefault(to, Map.of()).get(participant);
    }

    /** How long after the close the later occasion is; null where it is not after it. */
    Integer monthsAfterClose() {
      boolean termAfter = series.source().equals(Values.LINKED);
      return termAfter ? TERM : MONTHS_AFTER_CLOSE.get(to);
    }

    boolean both(String participant) {
      return before(participant) != null && after(participant) != null;
    }
  }

  /** Values and changes of those of a group with both values. */
  private record Moves(
      List<String> ids,
      List<BigDecimal> before,
      List<BigDecimal> after,
      List<BigDecimal> changes,
      Pair pair) {
    static Moves of(Pair pair, Group group) {
      List<String> ids =
          group.members().stream().map(Participant::participantId).filter(pair::both).toList();
      int sign = pair.measure().sign(pair.series().subscale());
      List<BigDecimal> before = ids.stream().map(pair::before).toList();
      List<BigDecimal> after = ids.stream().map(pair::after).toList();
      List<BigDecimal> changes =
          ids.stream()
              .map(id -> pair.after(id).subtract(pair.before(id)))
              .map(change -> sign < 0 ? change.negate() : change)
              .toList();
      return new Moves(ids, before, after, changes, pair);
    }

    Map<String, BigDecimal> byParticipant() {
      Map<String, BigDecimal> byParticipant = new LinkedHashMap<>();
      for (int i = 0; i < ids.size(); i++) {
        byParticipant.put(ids.get(i), changes.get(i));
      }
      return byParticipant;
    }

    /** Participants whose change is at least the limit and has this sign; 0 for the unchanged. */
    long moved(int sign) {
      BigDecimal limit = pair.measure().unchangedBelow();
      return changes.stream()
          .filter(c -> sign == (c.abs().compareTo(limit) < 0 ? 0 : c.signum()))
          .count();
    }

    Share improved() {
      return new Share(moved(1), changes.size());
    }

    /** Which way the mean went; null of a neutral measure and of nobody. */
    String direction() {
      if (neutral() || changes.isEmpty()) {
        return null;
      }
      double mean = Mean.of(changes);
      double limit = pair.measure().meanUnchangedBelow().doubleValue();
      return mean == 0 || Math.abs(mean) < limit ? UNCHANGED : mean > 0 ? IMPROVED : WORSENED;
    }

    boolean neutral() {
      return pair.measure().direction() == OutcomeRules.Direction.NEUTRAL;
    }

    Long able() {
      BigDecimal highest = pair.measure().highest();
      return highest == null
          ? null
          : (Long) before.stream().filter(b -> b.compareTo(highest) < 0).count();
    }
  }

  private static Row row(Pair pair, Group group, Moves moves, Moves all, boolean unstable) {
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, pair.programme().name())
            .set(MEASURE, pair.series().measure())
            .set(SUBSCALE, pair.series().subscale())
            .set(SOURCE, pair.series().source())
            .set(OCCASION_FROM, pair.from())
            .set(OCCASION_TO, pair.to())
            .set(GROUP_KIND, group.kind())
            .set(GROUP, group.name());
    attrition(row, pair, group, moves);
    row.set(MEAN_FROM, Mean.of(moves.before()))
        .set(MEAN_TO, Mean.of(moves.after()))
        .set(MEAN_CHANGE, Mean.of(moves.changes()))
        .set(MEDIAN_CHANGE, Mean.median(moves.changes()))
        .set(MEAN_DIRECTION, moves.direction())
        .set(INCREASED, moves.moved(1))
        .set(OutcomeCol.UNCHANGED, moves.moved(0))
        .set(DECREASED, moves.moved(-1))
        .set(ATTENDED_MINUTES_CHANGE, attended(pair, group));
    shares(row, group, moves);
    BesideChange.into(row, pair, moves.byParticipant());
    Share share = moves.improved();
    Conclusion conclusion =
        share.conclusion(
            group.isAll() ? null : share.restOf(all.improved()),
            pair.programme().rules().inference());
    if (unstable && pair.measure().attendance() && conclusion != Conclusion.NO_DATA) {
      conclusion = Conclusion.DATA_TOO_UNSTABLE_TO_CONCLUDE;
    }
    return row.set(CONCLUSION, conclusion.word()).as(OutcomeTables.CHANGE);
  }

  private static void attrition(FigureRow row, Pair pair, Group group, Moves moves) {
    Integer months = pair.monthsAfterClose();
    long cannot =
        months == null
            ? 0
            : group.members().stream()
                .filter(p -> p.hadLeftSchool(months) && !pair.both(p.participantId()))
                .count();
    int both = moves.changes().size();
    row.set(PARTICIPANTS, (long) group.members().size())
        .set(WITH_BOTH, (long) both)
        .set(CANNOT_HAVE_VALUE, cannot)
        .set(MISSING_VALUE, group.members().size() - both - cannot);
  }

  private static void shares(FigureRow row, Group group, Moves moves) {
    Share share = moves.neutral() ? new Share(0, 0) : moves.improved();
    long everyone = moves.neutral() ? 0 : group.members().size();
    long open = everyone - share.whole();
    Long able = moves.able();
    share.intervalInto(row);
    row.set(SHARE_IMPROVED, share.value())
        .set(SHARE_UNCHANGED, Share.of(moves.moved(0), share.whole()))
        .set(SHARE_WORSENED, Share.of(moves.moved(-1), share.whole()))
        .set(SHARE_IMPROVED_WORST, Share.of(share.part(), everyone))
        .set(SHARE_IMPROVED_BEST, Share.of(share.part() + open, everyone))
        .set(ABLE_TO_IMPROVE, able)
        .set(SHARE_IMPROVED_OF_ABLE, able == null ? null : Share.of(share.part(), able));
  }

  private static Double attended(Pair pair, Group group) {
    var minutes = pair.programme().values.attended(pair.series().source());
    Map<String, BigDecimal> before = minutes.getOrDefault(pair.from(), Map.of());
    Map<String, BigDecimal> after = minutes.getOrDefault(pair.to(), Map.of());
    return Mean.of(
        group.members().stream()
            .map(Participant::participantId)
            .filter(id -> before.containsKey(id) && after.containsKey(id))
            .map(id -> after.get(id).subtract(before.get(id)))
            .toList());
  }
}
