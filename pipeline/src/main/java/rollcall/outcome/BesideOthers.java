package rollcall.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.outcome.comparison.Comparisons;
import rollcall.table.Participant;

/**
 * A programme's participants beside other pupils of the register. Whoever ever started in the
 * programme is nobody's comparison, whatever the terms; support by others is no hindrance.
 */
final class BesideOthers {
  private BesideOthers() {}

  /** Rows of all participants, then of each group; those of all are there without any linked. */
  static List<Row> rows(FollowedProgramme programme, boolean unstable) {
    RegisterFacts.Compared compared = programme.input.register().compared();
    Map<String, ComparedPupil> linked = new HashMap<>();
    programme.of(compared.participants(), ComparedParticipant::programme).stream()
        .forEach(p -> linked.put(p.participantId(), p.pupil()));
    Set<String> started =
        programme.started.stream()
            .map(Participant::pupilId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Comparisons.Group> groups =
        programme.groups.stream()
            .filter(group -> !group.isAll())
            .map(g -> new Comparisons.Group(g.kind(), g.name(), members(g.members(), linked)))
            .toList();
    return Comparisons.of(
        programme.name(),
        members(programme.started, linked),
        groups,
        compared.candidates().stream().filter(c -> !started.contains(c.key())).toList(),
        unstable,
        programme.rules());
  }

  private static Set<ComparedPupil> members(
      List<Participant> participants, Map<String, ComparedPupil> linked) {
    return participants.stream()
        .map(p -> linked.get(p.participantId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
