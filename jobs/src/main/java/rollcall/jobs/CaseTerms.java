package rollcall.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import rollcall.table.Participant;
import rollcall.table.Term;

/**
 * The full terms on both sides of a case, by their position in the calendar.
 *
 * @param before last term that ended before the first day in the programme; {@link #NONE} without
 *     one
 * @param after first term that starts after the close and is over; {@link #NONE} without one
 */
record CaseTerms(int before, int after) implements Serializable {
  /** No such term. */
  static final int NONE = -1;

  /**
   * Terms of a case; none of one that never started, and none after an open one.
   *
   * @param over terms that are over, in order of time
   */
  static CaseTerms of(Participant p, List<Term> over) {
    int before =
        IntStream.range(0, over.size())
            .filter(no -> p.started() && over.get(no).end().isBefore(p.enrolledOn()))
            .max()
            .orElse(NONE);
    int after =
        IntStream.range(0, over.size())
            .filter(no -> p.closed() && over.get(no).start().isAfter(p.closedOn()))
            .findFirst()
            .orElse(NONE);
    return new CaseTerms(before, after);
  }

  /** Whether there is a term on both sides. */
  boolean areBoth() {
    return before != NONE && after != NONE;
  }

  /** Tells windows apart. */
  String window() {
    return before + "-" + after;
  }
}
