package rollcall.table;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pupil over all years, measured at every grain and in order of time.
 *
 * @param enrolmentTerms one for each school and term
 * @param terms one for each term, places and facts of the term's home
 * @param years one for each school year, places and facts of the home of the year
 */
public record PupilHistory(
    Pupil pupil, List<PupilPeriod> enrolmentTerms, List<PupilPeriod> terms, List<PupilPeriod> years)
    implements Serializable {

  /** The same history with every term and every year flagged. */
  public PupilHistory flagged(UnaryOperator<PupilPeriod> term, UnaryOperator<PupilPeriod> year) {
    return new PupilHistory(
        pupil,
        enrolmentTerms.stream().map(term).toList(),
        terms.stream().map(term).toList(),
        years.stream().map(year).toList());
  }
}
