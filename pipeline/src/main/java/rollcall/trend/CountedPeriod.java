package rollcall.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.Flags;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.TermCalendar;

/**
 * A pupil of the population in one period of {@code cohort_trend}: a term, both terms judged one by
 * one ({@code any-term}), or the minutes of both terms added ({@code year}).
 *
 * @param place the term or year whose home the pupil is counted at
 * @param counted the pupil meets the minimum exposure
 * @param belowExposure not counted, though there are minutes
 * @param certain counted, and high whatever unreported lessons hide
 * @param possible enough is scheduled, and high if every unreported lesson was absence
 */
record CountedPeriod(
    String period,
    PupilPeriod place,
    boolean counted,
    boolean belowExposure,
    boolean noData,
    boolean high,
    boolean certain,
    boolean possible,
    boolean low) {
  static final String ANY_TERM = "any-term";
  static final String YEAR = "year";

  /** All periods of a pupil in which the rules count it. */
  static List<CountedPeriod> of(PupilHistory history, Rules rules, TermCalendar calendar) {
    long ofTerm = rules.exposure().termMinutes();
    long ofYear = rules.exposure().yearMinutes();
    List<CountedPeriod> terms =
        history.terms().stream()
            .map(t -> of(calendar.terms().get(t.termNo()).term(), t, rules, ofTerm))
            .toList();
    List<CountedPeriod> periods = new ArrayList<>();
    terms.stream().filter(t -> t.place().inPopulation()).forEach(periods::add);
    for (PupilPeriod year : history.years()) {
      if (year.inPopulation()) {
        periods.add(
            anyTerm(
                year, terms.stream().filter(t -> t.place().yearNo() == year.yearNo()).toList()));
        periods.add(of(YEAR, year, rules, ofYear));
      }
    }
    return periods;
  }

  /** Every school year of a pupil by its terms, whether in the population or not. */
  static List<CountedPeriod> years(PupilHistory history, Rules rules, TermCalendar calendar) {
    long ofTerm = rules.exposure().termMinutes();
    return history.years().stream()
        .map(
            year ->
                anyTerm(
                    year,
                    history.terms().stream()
                        .filter(t -> t.yearNo() == year.yearNo())
                        .map(t -> of(calendar.terms().get(t.termNo()).term(), t, rules, ofTerm))
                        .toList()))
        .toList();
  }

  private static CountedPeriod of(
      String name, PupilPeriod period, Rules rules, long minimumMinutes) {
    Minutes minutes = period.minutes();
    Flags flags = period.flags();
    boolean counted = flags.meetsMinimumExposure();
    boolean noData = Absence.denominator(minutes, rules) <= 0;
    return new CountedPeriod(
        name,
        period,
        counted,
        !counted && !noData,
        noData,
        counted && flags.high(),
        counted && flags.certainty().equals(Flags.CERTAIN),
        minutes.scheduled() >= Math.max(1, minimumMinutes)
            && Absence.atLeast(
                minutes.mostAbsent(), minutes.scheduled(), rules.thresholds().highPercent()),
        counted && flags.low());
  }

  /** Counted or high in at least one term, low in every counted term. */
  private static CountedPeriod anyTerm(PupilPeriod year, List<CountedPeriod> terms) {
    boolean counted = any(terms, CountedPeriod::counted);
    boolean below = !counted && any(terms, CountedPeriod::belowExposure);
    return new CountedPeriod(
        ANY_TERM,
        year,
        counted,
        below,
        !counted && !below,
        any(terms, CountedPeriod::high),
        any(terms, CountedPeriod::certain),
        any(terms, CountedPeriod::possible),
        counted && terms.stream().filter(CountedPeriod::counted).allMatch(CountedPeriod::low));
  }

  private static boolean any(List<CountedPeriod> terms, Predicate<CountedPeriod> holds) {
    return terms.stream().anyMatch(holds);
  }

  boolean mostlyInvalid() {
    return high && place.minutes().mostlyInvalid();
  }
}
