package rollcall.flag;

import java.io.Serializable;
import java.util.List;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.PupilPeriod;
import rollcall.table.TermCalendar;

/** Membership of pupils in the target groups of the rules, term by term. */
public final class TargetGroups implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Membership> memberships;

  /** The target groups of these rules. */
  public TargetGroups(Rules rules, Boundaries boundaries, TermCalendar calendar) {
    this.memberships =
        rules.targetGroups().stream()
            .map(group -> Membership.of(group, rules, boundaries, calendar))
            .toList();
  }

  /**
   * Names of the groups to which a pupil belongs in a term.
   *
   * @param term the pupil's term over all schools
   */
  public List<String> of(PupilPeriod term) {
    return memberships.stream()
        .filter(membership -> membership.holds(term))
        .map(Membership::name)
        .toList();
  }
}
