package rollcall.outcome;

import static rollcall.table.OutcomeCol.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import rollcall.outcome.comparison.ChosenAlike;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.table.FigureRow;

/**
 * What has to be seen beside a change that the register tells: pupils chosen for much absence are
 * absent less afterwards anyway, and a timetable that was cut leaves less to be absent from.
 */
final class BesideChange {
  private static final double PERCENT = 100;

  private BesideChange() {}

  /**
   * Sets the columns; each is null where the row is about no such change.
   *
   * @param changes of participants with both values, for the better above 0
   */
  static void into(FigureRow row, Change.Pair pair, Map<String, BigDecimal> changes) {
    LinkedPupils linked = pair.programme().linked;
    boolean register = pair.series().source().equals(Values.LINKED);
    row.set(
        ACROSS_REDUCED_TIMETABLE,
        register
            ? (Long)
                changes.keySet().stream()
                    .filter(p -> linked.crossesReducedTimetable(p, pair.from(), pair.to()))
                    .count()
            : null);
    boolean absence = Values.isRegistersAbsence(pair.series());
    List<String> participants =
        changes.keySet().stream().filter(p -> absence && !linked.chosenAs(p).isEmpty()).toList();
    List<List<ComparedPupil>> alike = participants.stream().map(linked::chosenAs).toList();
    row.set(ALIKE_PARTICIPANTS, absence ? (Long) (long) alike.size() : null)
        .set(ALIKE_PUPILS, absence ? (Long) pupils(alike) : null)
        .set(ALIKE_PARTICIPANTS_CHANGE, Mean.of(participants.stream().map(changes::get).toList()))
        .set(ALIKE_CHANGE, alike.isEmpty() ? null : (Double) forTheBetter(alike));
  }

  private static long pupils(List<List<ComparedPupil>> alike) {
    return alike.stream().flatMap(List::stream).map(ComparedPupil::key).distinct().count();
  }

  /** Mean fall of absence in percent, each participant's pupils counted as one. */
  private static double forTheBetter(List<List<ComparedPupil>> alike) {
    double change = alike.stream().mapToDouble(ChosenAlike::meanChange).average().getAsDouble();
    return 0 - PERCENT * change;
  }
}
