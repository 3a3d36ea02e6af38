package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import rollcall.outcome.FollowedProgramme.Group;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OverviewRules;
import rollcall.table.FigureRow;
import rollcall.table.OverviewTables;
import rollcall.table.Participant;

/**
 * Values of every measure and source at every occasion, by group: of everyone who has one, also of
 * those without a later value.
 */
final class Levels {
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private Levels() {}

  static List<Row> rows(FollowedProgramme programme) {
    List<Row> rows = new ArrayList<>();
    for (Series series : programme.values.series()) {
      programme
          .values
          .at(series)
          .forEach(
              (occasion, values) ->
                  programme.groups.forEach(
                      group -> rows.add(row(programme, series, occasion, group, values))));
    }
    return rows;
  }

  private static Row row(
      FollowedProgramme programme,
      Series series,
      String occasion,
      Group group,
      Map<String, BigDecimal> values) {
    List<BigDecimal> told =
        group.members().stream()
            .map(Participant::participantId)
            .map(values::get)
            .filter(Objects::nonNull)
            .toList();
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, programme.name())
            .set(MEASURE, series.measure())
            .set(SUBSCALE, series.subscale())
            .set(SOURCE, series.source())
            .set(OCCASION, occasion)
            .set(GROUP_KIND, group.kind())
            .set(GROUP, group.name())
            .set(PARTICIPANTS, (long) group.members().size())
            .set(WITH_VALUE, (long) told.size())
            .set(MEAN_LEVEL, Mean.of(told))
            .set(MEDIAN_LEVEL, Mean.median(told));
    OutcomeRules.Measure measure = programme.rules().measure(series.measure());
    Long reached =
        measure.isYesOrNo()
            ? (Long) told.stream().filter(v -> v.compareTo(measure.highest()) == 0).count()
            : null;
    return row.set(REACHED, reached)
        .set(SHARE_REACHED, reached == null ? null : Share.of(reached, told.size()))
        .set(REACHED_VERDICT, verdict(reached, told.size(), programme.rules().overview().reached()))
        .as(OverviewTables.LEVELS);
  }

  private static String verdict(Long reached, int whole, OverviewRules.Reached limits) {
    if (reached == null || whole == 0) {
      return null;
    }
    BigDecimal hundredfold = PERCENT.multiply(BigDecimal.valueOf(reached));
    BigDecimal all = BigDecimal.valueOf(whole);
    if (hundredfold.compareTo(limits.generallyFromPercent().multiply(all)) >= 0) {
      return "generally";
    }
    return hundredfold.compareTo(limits.generallyNotToPercent().multiply(all)) <= 0
        ? "generally_not"
        : "partly";
  }
}
