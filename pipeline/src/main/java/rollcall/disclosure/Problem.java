package rollcall.disclosure;

import java.util.List;
import rollcall.disclosure.Statistic.Standing;

/**
 * What is to be published about one set of pupils, and what everybody knows of them.
 *
 * @param cells number of inner cells; a pupil is in exactly one
 * @param statistics every count that may stand in the publication, shown or hidden
 * @param sensitive member of the last dimension that harms when it is told of a whole group; null
 *     for none
 * @param facts counts that everybody knows, as enrolment
 */
public record Problem(
    int cells, List<Statistic> statistics, String sensitive, List<Equation> facts) {

  public Problem {
    statistics = List.copyOf(statistics);
    facts = List.copyOf(facts);
  }

  /** Counts that can be chosen. */
  List<Statistic> offered() {
    return with(Standing.OFFERED);
  }

  /** Counts that were published before. */
  List<Statistic> given() {
    return with(Standing.GIVEN);
  }

  private List<Statistic> with(Standing standing) {
    return statistics.stream().filter(each -> each.standing() == standing).toList();
  }
}
