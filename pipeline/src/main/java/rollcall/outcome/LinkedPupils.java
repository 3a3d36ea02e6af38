package rollcall.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import rollcall.outcome.RegisterFacts.ComparedParticipant;
import rollcall.outcome.RegisterFacts.LinkedTerm;
import rollcall.outcome.comparison.ChosenAlike;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.rules.OutcomeRules;
import rollcall.table.Participant;

/**
 * Participants of a programme whom the register knows before and after, and the other pupils. Who
 * ever started in the programme is none of these, whatever the terms; support by others is no
 * hindrance.
 */
final class LinkedPupils {
  private final Map<String, ComparedPupil> participants = new HashMap<>();
  private final Map<String, Map<String, Boolean>> reduced = new HashMap<>();
  private final ChosenAlike alike;
  final List<ComparedPupil> others;

  /**
   * Of those who started.
   *
   * @param compared of this programme
   * @param terms of this programme
   * @param candidates pupils of the register
   */
  LinkedPupils(
      List<Participant> started,
      List<ComparedParticipant> compared,
      List<LinkedTerm> terms,
      List<ComparedPupil> candidates,
      OutcomeRules rules) {
    Set<String> taking =
        started.stream()
            .map(Participant::pupilId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    compared.forEach(c -> participants.put(c.participantId(), c.pupil()));
    terms.forEach(
        term ->
            reduced
                .computeIfAbsent(term.participantId(), p -> new HashMap<>())
                .put(term.occasion(), term.reducedTimetable()));
    this.others = candidates.stream().filter(c -> !taking.contains(c.key())).toList();
    this.alike = new ChosenAlike(others, rules.comparison());
  }

  /** Those of the participants who are linked. */
  Set<ComparedPupil> of(List<Participant> members) {
    return members.stream()
        .map(p -> participants.get(p.participantId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Other pupils chosen as a participant; empty of one who is not linked. */
  List<ComparedPupil> chosenAs(String participant) {
    ComparedPupil pupil = participants.get(participant);
    return pupil == null ? List.of() : alike.to(pupil);
  }

  /** Whether the timetable is known to be reduced at one of both occasions alone. */
  boolean crossesReducedTimetable(String participant, String from, String to) {
    Map<String, Boolean> told = reduced.getOrDefault(participant, Map.of());
    Boolean before = told.get(from);
    Boolean after = told.get(to);
    return before != null && after != null && !before.equals(after);
  }
}
