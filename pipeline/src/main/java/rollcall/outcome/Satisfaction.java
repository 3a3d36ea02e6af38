package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rollcall.outcome.FollowedProgramme.Group;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Participant;

/** Satisfaction by source and group: of each participant the value of the last occasion. */
final class Satisfaction {
  private static final String MEASURE = "satisfaction";
  private static final List<String> LATEST = List.of("end", "3_months", "6_months");

  private Satisfaction() {}

  static List<Row> rows(FollowedProgramme programme) {
    List<Row> rows = new ArrayList<>();
    for (Series series : programme.values.series()) {
      if (series.measure().equals(MEASURE)) {
        Map<String, BigDecimal> values = last(programme.values.at(series));
        Share all = null;
        for (Group group : programme.groups) {
          List<BigDecimal> told = told(group, values);
          Share share = high(programme, told);
          all = group.isAll() ? share : all;
          rows.add(row(programme, series.source(), group, told, share, all));
        }
      }
    }
    return rows;
  }

  private static Map<String, BigDecimal> last(Map<String, Map<String, BigDecimal>> byOccasion) {
    Map<String, BigDecimal> values = new TreeMap<>();
    byOccasion.forEach((occasion, of) -> values.putAll(of));
    LATEST.forEach(occasion -> values.putAll(byOccasion.getOrDefault(occasion, Map.of())));
    return values;
  }

  private static List<BigDecimal> told(Group group, Map<String, BigDecimal> values) {
    return group.members().stream()
        .map(Participant::participantId)
        .map(values::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Share high(FollowedProgramme programme, List<BigDecimal> told) {
    BigDecimal limit = BigDecimal.valueOf(programme.rules().highSatisfaction());
    return new Share(told.stream().filter(v -> v.compareTo(limit) >= 0).count(), told.size());
  }

  private static Row row(
      FollowedProgramme programme,
      String source,
      Group group,
      List<BigDecimal> told,
      Share share,
      Share all) {
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, programme.name())
            .set(SOURCE, source)
            .set(GROUP_KIND, group.kind())
            .set(GROUP, group.name())
            .set(PARTICIPANTS, (long) group.members().size())
            .set(ANSWERED, share.whole())
            .set(MEAN_VALUE, Mean.of(told))
            .set(HIGH_ANSWERS, share.part())
            .set(SHARE, share.value());
    Share rest = group.isAll() ? null : share.restOf(all);
    return share
        .intervalInto(row)
        .set(CONCLUSION, share.conclusion(rest, programme.rules().inference()).word())
        .as(OutcomeTables.SATISFACTION);
  }
}
