package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rollcall.fault.UserError;
import rollcall.outcome.FollowedProgramme.Group;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.Followup;
import rollcall.table.OutcomeTables;

/** Goals attained fully, partly or not at all, by source and group; the latest value counts. */
final class Goals {
  private static final Map<String, Set<String>> ATTAINMENTS =
      new TreeMap<>(
          Map.of(
              "full", Set.of("full"),
              "partial", Set.of("partial"),
              "none", Set.of("none"),
              "full_or_partial", Set.of("full", "partial")));

  private Goals() {}

  static List<Row> rows(FollowedProgramme programme) {
    List<Row> rows = new ArrayList<>();
    bySource(programme)
        .forEach(
            (source, values) ->
                ATTAINMENTS.forEach(
                    (attainment, counted) -> {
                      Share all = null;
                      for (Group group : programme.groups) {
                        Share share = share(group, values, counted);
                        all = group.isAll() ? share : all;
                        rows.add(row(programme, source, attainment, group, share, all));
                      }
                    }));
    return rows;
  }

  private static Map<String, Map<String, String>> bySource(FollowedProgramme programme) {
    Map<String, Map<String, String>> values = new TreeMap<>();
    programme.of(programme.input.followups(), Followup::programme).stream()
        .filter(f -> f.measure().equals(Values.GOAL_ATTAINMENT))
        .sorted(
            Comparator.comparing(
                    Followup::measuredOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Followup::value))
        .forEach(
            f -> {
              if (!ATTAINMENTS.get("full_or_partial").contains(f.value())
                  && !f.value().equals("none")) {
                throw UserError.refused("followups: goal_attainment is full, partial or none");
              }
              values
                  .computeIfAbsent(Values.source(f), s -> new TreeMap<>())
                  .put(f.participantId(), f.value());
            });
    return values;
  }

  private static Share share(Group group, Map<String, String> values, Set<String> counted) {
    List<String> told = group.ids().stream().filter(values::containsKey).map(values::get).toList();
    return new Share(told.stream().filter(counted::contains).count(), told.size());
  }

  private static Row row(
      FollowedProgramme programme,
      String source,
      String attainment,
      Group group,
      Share share,
      Share all) {
    FigureRow row =
        new FigureRow()
            .set(PROGRAMME, programme.name())
            .set(SOURCE, source)
            .set(GROUP_KIND, group.kind())
            .set(GROUP, group.name())
            .set(ATTAINMENT, attainment)
            .set(PARTICIPANTS, (long) group.members().size())
            .set(ANSWERED, share.whole())
            .set(Col.PUPILS, share.part())
            .set(SHARE, share.value());
    Share rest = group.isAll() ? null : share.restOf(all);
    return share
        .intervalInto(row)
        .set(CONCLUSION, share.conclusion(rest, programme.rules().inference()).word())
        .as(OutcomeTables.GOALS);
  }
}
