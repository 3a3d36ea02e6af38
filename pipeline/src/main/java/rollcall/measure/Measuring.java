package rollcall.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.table.AbsenceDays;
import rollcall.table.DayMarks;
import rollcall.table.EnrolmentTerm;
import rollcall.table.Place;
import rollcall.table.Pupil;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Rates;
import rollcall.table.RosterFacts;
import rollcall.table.Sums;

/** What was delivered of a pupil, measured at every grain. */
record Measuring(Places places, EventSchedule schedule, TimetableMedians medians, Rules rules)
    implements Serializable {

  private static final Comparator<Integer> STARTS =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** The home is the school with most scheduled minutes, then latest start, then greatest code. */
  private static final Comparator<EnrolmentTerm> HOME =
      Comparator.comparingLong((EnrolmentTerm t) -> t.sums().minutes().scheduled())
          .thenComparing(EnrolmentTerm::start, STARTS)
          .thenComparing(EnrolmentTerm::schoolUnitCode);

  /** The newest enrolment, and of one enrolment the last term. */
  private static final Comparator<EnrolmentTerm> NEWEST =
      Comparator.comparing(EnrolmentTerm::start, STARTS).thenComparing(EnrolmentTerm::termNo);

  PupilHistory history(Pupil pupil) {
    List<EnrolmentTerm> scheduled = pupil.enrolmentTerms().stream().map(schedule::added).toList();
    List<PupilPeriod> enrolmentTerms = new ArrayList<>();
    List<PupilPeriod> terms = new ArrayList<>();
    by(scheduled, EnrolmentTerm::termNo)
        .forEach(
            (termNo, schools) -> {
              PupilPeriod term = term(schools);
              terms.add(term);
              schools.forEach(
                  school -> enrolmentTerms.add(enrolmentTerm(school, term.inPopulation())));
            });
    List<PupilPeriod> years = new ArrayList<>();
    by(scheduled, t -> places.yearNo(t.termNo()))
        .forEach((yearNo, ofYear) -> years.add(year(yearNo, ofYear)));
    return new PupilHistory(pupil, enrolmentTerms, terms, years);
  }

  private static <K extends Comparable<K>> Map<K, List<EnrolmentTerm>> by(
      Collection<EnrolmentTerm> terms, Function<EnrolmentTerm, K> key) {
    return terms.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private PupilPeriod enrolmentTerm(EnrolmentTerm term, boolean inPopulation) {
    return period(
        term, term.sums(), term.schoolDays(), term.sums().rows() > 0 ? 1 : 0, inPopulation);
  }

  private PupilPeriod term(List<EnrolmentTerm> schools) {
    EnrolmentTerm home = schools.stream().max(HOME).orElseThrow();
    DayMarks days =
        schools.stream().map(EnrolmentTerm::pupilDays).reduce(DayMarks::or).orElseThrow();
    int attended = (int) schools.stream().filter(s -> s.sums().rows() > 0).count();
    Place place = places.inTerm(home.schoolUnitCode(), home.termNo());
    return period(home, sums(schools), days, attended, inPopulation(place, home.facts()));
  }

  private PupilPeriod period(
      EnrolmentTerm at, Sums sums, DayMarks days, int schoolsAttended, boolean inPopulation) {
    AbsenceDays absenceDays = sums.isDated() ? days.absenceDays() : null;
    return new PupilPeriod(
        at.termNo(),
        places.yearNo(at.termNo()),
        at.schoolUnitCode(),
        places.inTerm(at.schoolUnitCode(), at.termNo()),
        at.facts(),
        places.residence(at.facts().residence()),
        sums,
        rates(sums),
        absenceDays,
        medians.isReduced(at, rules),
        schoolsAttended,
        inPopulation,
        null);
  }

  /** The minutes of all terms; the place of the home school on the year's last day. */
  private PupilPeriod year(int yearNo, List<EnrolmentTerm> ofYear) {
    EnrolmentTerm home =
        by(ofYear, EnrolmentTerm::schoolUnitCode).values().stream()
            .map(Measuring::ofSchool)
            .max(HOME)
            .orElseThrow();
    Place place = places.inYear(home.schoolUnitCode(), yearNo);
    Sums sums = sums(ofYear);
    return new PupilPeriod(
        -1,
        yearNo,
        home.schoolUnitCode(),
        place,
        home.facts(),
        places.residence(home.facts().residence()),
        sums,
        rates(sums),
        null,
        null,
        0,
        inPopulation(place, home.facts()),
        null);
  }

  /** All terms at one school as one, with what its newest enrolment says. */
  private static EnrolmentTerm ofSchool(List<EnrolmentTerm> terms) {
    EnrolmentTerm newest = terms.stream().max(NEWEST).orElseThrow();
    return new EnrolmentTerm(
        newest.schoolUnitCode(),
        newest.termNo(),
        sums(terms),
        DayMarks.none(),
        DayMarks.none(),
        newest.facts(),
        newest.start(),
        newest.wholeTerm(),
        newest.enrolledWeekdays());
  }

  private static Sums sums(List<EnrolmentTerm> terms) {
    return terms.stream().map(EnrolmentTerm::sums).reduce(Sums.NONE, Sums::plus);
  }

  private Rates rates(Sums sums) {
    return Rates.of(sums, Absence.denominator(sums.minutes(), rules));
  }

  /** Whether the rules count a pupil; an operator or grade that is not told counts. */
  private boolean inPopulation(Place home, RosterFacts facts) {
    Rules.Population population = rules.population();
    return (home.operator() == null || population.operators().contains(home.operator()))
        && (facts.grade() == null
            || population.grades().from() <= facts.grade()
                && facts.grade() <= population.grades().to());
  }
}
