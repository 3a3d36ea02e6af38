package rollcall.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import rollcall.fault.IssueCode;
import rollcall.rules.Rules;
import rollcall.table.ConformedPupil;
import rollcall.table.Strip;
import rollcall.table.TermCalendar;

/**
 * Looks at all rows of a pupil together: rows outside every term, repeated and contradicting rows,
 * windows that overlap, and absence days over several lessons or schools.
 *
 * @param entanglement tells the sums that are final as they stand; null where there are none
 * @param asOf days since 1970; later rows do not count
 */
record Judgement(
    Newness newness,
    WindowOverlaps windows,
    Entanglement entanglement,
    TermCalendar calendar,
    Rules rules,
    int asOf)
    implements Serializable {

  /** What counts of a pupil's rows. */
  ConformedPupil judged(Gathered pupil) {
    List<Strip> strips = new ArrayList<>();
    TreeMap<Integer, List<AttendanceRow>> byTerm = new TreeMap<>();
    pupil.attendance.forEach(
        row -> byTerm.computeIfAbsent(row.termNo, no -> new ArrayList<>()).add(row));
    pupil
        .stripsByTerm()
        .forEach(
            (termNo, ofTerm) -> {
              if (!entanglement.isIn(termNo, ofTerm)) {
                strips.addAll(ofTerm);
                byTerm.remove(termNo);
              }
            });
    byTerm.forEach((termNo, rows) -> strips.addAll(strips(pupil.key, termNo, rows)));
    List<RosterRow> rosters = pupil.rosters.stream().filter(row -> row.usable).toList();
    RosterRow.judge(rosters, newness);
    return new ConformedPupil(
        pupil.key,
        pupil.tail(),
        pupil.rosters.stream().anyMatch(RosterRow::protectsNow),
        strips,
        pupil.settled,
        rosters.stream().filter(JudgedRow::counts).map(RosterRow::enrolment).toList(),
        Stream.concat(byTerm.values().stream().flatMap(List::stream), rosters.stream())
            .filter(row -> !row.counts())
            .map(JudgedRow::decision)
            .toList());
  }

  private List<Strip> strips(long pupilKey, int termNo, List<AttendanceRow> rows) {
    if (termNo < 0) {
      rows.forEach(
          row ->
              row.quarantine(
                  row.isWindow() ? IssueCode.WINDOW_OUTSIDE_TERM : IssueCode.DATE_OUTSIDE_TERM));
      return List.of();
    }
    Duplicates.judge(rows);
    windows.judge(rows);
    Corrections.mark(rows, newness);
    List<AttendanceRow> accepted = rows.stream().filter(JudgedRow::counts).toList();
    int firstDay = (int) calendar.terms().get(termNo).start().toEpochDay();
    return DatedStrips.of(pupilKey, accepted, rules, firstDay, asOf);
  }
}
