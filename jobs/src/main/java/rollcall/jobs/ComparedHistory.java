package rollcall.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;

/** A pupil's terms by their position in the calendar, where absence before and after is asked. */
record ComparedHistory(String pupil, Map<Integer, PupilPeriod> terms) {

  static ComparedHistory of(PupilHistory history) {
    ComparedHistory terms = new ComparedHistory(history.pupil().pseudonym(), new HashMap<>());
    history.terms().forEach(term -> terms.terms.put(term.termNo(), term));
    return terms;
  }

  /**
   * The pupil's term, where its absence can be told: the minimum exposure is met, and no more is
   * absent than there is (events of absence may lie outside the enrolment).
   */
  Optional<PupilPeriod> counted(int termNo) {
    return Optional.ofNullable(terms.get(termNo))
        .filter(term -> term.flags().meetsMinimumExposure())
        .filter(term -> term.rates().absence() != null && term.rates().absence() <= 1);
  }

  /**
   * The pupil as it is compared in a window; empty unless absence is told in both terms.
   *
   * @param mostBefore terms before that are asked for, at most
   */
  Optional<ComparedPupil> in(CaseTerms window, int mostBefore) {
    Optional<PupilPeriod> last = counted(window.before());
    Optional<PupilPeriod> after = counted(window.after());
    if (last.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    PupilPeriod at = last.get();
    return Optional.of(
        new ComparedPupil(
            pupil,
            window.window(),
            at.facts().stage(),
            at.facts().gender(),
            at.place().district(),
            at.schoolUnitCode(),
            before(window.before(), mostBefore),
            after.get().rates().absence()));
  }

  private List<Double> before(int termNo, int most) {
    List<Double> rates = new ArrayList<>();
    Optional<PupilPeriod> term = counted(termNo);
    while (term.isPresent() && rates.size() < most) {
      rates.add(term.get().rates().absence());
      term = counted(termNo - rates.size());
    }
    return rates;
  }
}
