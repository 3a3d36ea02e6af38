package rollcall.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.flag.TargetGroups;
import rollcall.rules.OutcomeRules;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;

/**
 * What programmes ask of the pupils of the register, gathered in the one pass over all of them: the
 * terms of their participants, pupils to compare these with, and the members of their target groups
 * by district. Without a programme nothing is asked.
 *
 * @param pupils pseudonyms of the participants
 * @param windows terms before and after of participants who have both
 * @param targetGroups names of the programmes' target groups
 */
record FollowedPupils(
    Set<String> pupils,
    Set<CaseTerms> windows,
    Set<String> targetGroups,
    OutcomeRules.Comparison comparison)
    implements Serializable {

  /** One term of one participant; never written to a table. */
  record Seen(String pupil, PupilPeriod term) implements Serializable {}

  /**
   * Members of a target group in a term in a district as it was called then, protected pupils among
   * them.
   */
  record Group(String name, int termNo, String district) implements Serializable {}

  /** What a task has gathered. */
  record Gathered(List<Seen> terms, Candidates candidates, Map<Group, Long> members)
      implements Serializable {
    void add(Gathered more) {
      terms.addAll(more.terms);
      candidates.addAll(more.candidates);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
    }
  }

  Gathered nothing() {
    return new Gathered(new ArrayList<>(), new Candidates(comparison), new HashMap<>());
  }

  /** Gathers what is asked of one pupil. */
  void gather(PupilHistory history, TargetGroups groups, Gathered gathered) {
    if (!pupils.isEmpty() && pupils.contains(history.pupil().pseudonym())) {
      history.terms().stream()
          .map(term -> new Seen(history.pupil().pseudonym(), term))
          .forEach(gathered.terms()::add);
    }
    if (!windows.isEmpty()) {
      gatherCandidate(ComparedHistory.of(history), gathered.candidates());
    }
    if (!targetGroups.isEmpty()) {
      for (PupilPeriod term : history.terms()) {
        groups.of(term).stream()
            .filter(targetGroups::contains)
            .map(name -> new Group(name, term.termNo(), term.place().districtThen()))
            .forEach(group -> gathered.members().merge(group, 1L, Long::sum));
      }
    }
  }

  /**
   * Chosen by the terms before alone, as participants are: a later move to another school stays.
   */
  private void gatherCandidate(ComparedHistory history, Candidates candidates) {
    for (CaseTerms window : windows) {
      if (history.counted(window.before()).filter(PupilPeriod::inPopulation).isPresent()) {
        history.in(window, comparison.termsBefore()).ifPresent(candidates::add);
      }
    }
  }
}
