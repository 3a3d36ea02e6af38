package rollcall.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.flag.TargetGroups;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;

/**
 * What programmes ask of the pupils of the register, gathered in the one pass over all of them: the
 * terms of their participants, and the members of their target groups by district. Without a
 * programme nothing is asked.
 *
 * @param pupils pseudonyms of the participants
 * @param targetGroups names of the programmes' target groups
 */
record FollowedPupils(Set<String> pupils, Set<String> targetGroups, Rules rules)
    implements Serializable {

  /** One term of one participant; never written to a table. */
  record Seen(String pupil, int termNo, Minutes minutes, long denominator)
      implements Serializable {}

  /**
   * Members of a target group in a term in a district as it was called then, protected pupils among
   * them.
   */
  record Group(String name, int termNo, String district) implements Serializable {}

  /** What a task has gathered. */
  record Gathered(List<Seen> terms, Map<Group, Long> members) implements Serializable {
    static Gathered nothing() {
      return new Gathered(new ArrayList<>(), new HashMap<>());
    }

    void add(Gathered more) {
      terms.addAll(more.terms);
      more.members.forEach((group, pupils) -> members.merge(group, pupils, Long::sum));
    }
  }

  /** Gathers what is asked of one pupil. */
  void gather(PupilHistory history, TargetGroups groups, Gathered gathered) {
    if (!pupils.isEmpty() && pupils.contains(history.pupil().pseudonym())) {
      for (PupilPeriod term : history.terms()) {
        gathered
            .terms()
            .add(
                new Seen(
                    history.pupil().pseudonym(),
                    term.termNo(),
                    term.minutes(),
                    Absence.denominator(term.minutes(), rules)));
      }
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
}
