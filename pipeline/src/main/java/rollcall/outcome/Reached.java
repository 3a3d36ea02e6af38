package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.OutcomeTables;
import rollcall.table.Reach;

/**
 * Pupils reached beyond the enrolled, by district with a total. A count that names no district is
 * part of the total alone.
 */
final class Reached {
  private static final List<String> KEY = List.of(PROGRAMME, Col.DISTRICT, PROGRAMME_PERIOD, BASIS);

  private Reached() {}

  static List<Row> rows(FollowedProgramme programme) {
    List<Reach> reach = programme.of(programme.input.reach(), Reach::programme);
    return Stream.concat(
            reach.stream().collect(Collectors.groupingBy(r -> key(r, null))).entrySet().stream(),
            reach.stream()
                .filter(r -> r.district() != null)
                .collect(Collectors.groupingBy(r -> key(r, r.district())))
                .entrySet()
                .stream())
        .map(entry -> row(programme, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<String> key(Reach reach, String district) {
    return List.of(
        reach.programme(),
        Objects.requireNonNullElse(district, FollowedProgramme.ALL),
        reach.period(),
        reach.basis());
  }

  private static Row row(FollowedProgramme programme, List<String> key, List<Reach> reach) {
    String district = key.get(1);
    long reached = reach.stream().mapToLong(Reach::pupils).sum();
    long participants =
        programme.started.stream()
            .filter(p -> district.equals(FollowedProgramme.ALL) || district.equals(p.district()))
            .count();
    return FigureRow.of(KEY, key)
        .set(PUPILS_REACHED, reached)
        .set(
            SCHOOLS,
            reach.stream().map(Reach::schoolUnitCode).filter(Objects::nonNull).distinct().count())
        .set(PARTICIPANTS, participants)
        .set(PUPILS_IN_ALL, reached + participants)
        .as(OutcomeTables.REACH);
  }
}
