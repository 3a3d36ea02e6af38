package rollcall.flag;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rollcall.rules.Absence;
import rollcall.rules.Rules;
import rollcall.rules.TargetGroup;
import rollcall.table.AbsenceDays;
import rollcall.table.Boundaries;
import rollcall.table.Minutes;
import rollcall.table.PupilPeriod;
import rollcall.table.SchoolEntry;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

/**
 * Who belongs to one target group. Districts are read in the boundaries of the group's first date.
 *
 * @param schools by position of a term that overlaps the group's period: codes of the schools of
 *     its districts and areas
 * @param residences names of districts, as rosters give them, that lie in the group's
 */
record Membership(
    TargetGroup group, Rules rules, Map<Integer, Set<String>> schools, Set<String> residences)
    implements Serializable {

  static Membership of(
      TargetGroup group, Rules rules, Boundaries boundaries, TermCalendar calendar) {
    Map<Integer, Set<String>> schools = new HashMap<>();
    for (int no = 0; no < calendar.terms().size(); no++) {
      Term term = calendar.terms().get(no);
      boolean overlaps =
          !term.end().isBefore(group.validFrom())
              && (group.validTo() == null || !term.start().isAfter(group.validTo()));
      if (overlaps) {
        schools.put(no, schools(group, boundaries, term.end()));
      }
    }
    return new Membership(group, rules, schools, residences(group, boundaries));
  }

  private static Set<String> schools(TargetGroup group, Boundaries boundaries, LocalDate date) {
    Set<String> schools = new HashSet<>();
    for (String code : boundaries.schoolCodes()) {
      boolean inDistrict =
          group.schoolDistricts().isEmpty()
              || group
                  .schoolDistricts()
                  .contains(boundaries.district(code, date, group.validFrom()));
      boolean inArea =
          group.schoolAreas().isEmpty()
              || boundaries
                  .school(code, date)
                  .map(SchoolEntry::area)
                  .map(group.schoolAreas()::contains)
                  .orElse(false);
      if (inDistrict && inArea) {
        schools.add(code);
      }
    }
    return schools;
  }

  private static Set<String> residences(TargetGroup group, Boundaries boundaries) {
    Set<String> names = new HashSet<>(group.residenceDistricts());
    for (String name : boundaries.districtNames()) {
      if (boundaries
          .expressed(name, group.validFrom())
          .map(group.residenceDistricts()::contains)
          .orElse(false)) {
        names.add(name);
      }
    }
    return names;
  }

  String name() {
    return group.name();
  }

  /** Whether the pupil belongs in this term; what is not told of a pupil meets no criterion. */
  boolean holds(PupilPeriod term) {
    return inTermAndPlace(term)
        && (group.operators().isEmpty() || group.operators().contains(operator(term)))
        && (group.grades() == null || inGrades(term.facts().grade()))
        && (group.residenceDistricts().isEmpty() || residences.contains(term.facts().residence()))
        && (group.absence() == null || inRange(term.minutes()))
        && (group.pattern() == null || hasPattern(term.absenceDays()));
  }

  private boolean inTermAndPlace(PupilPeriod term) {
    Set<String> ofTerm = schools.get(term.termNo());
    boolean anywhere = group.schoolDistricts().isEmpty() && group.schoolAreas().isEmpty();
    return ofTerm != null && (anywhere || ofTerm.contains(term.schoolUnitCode()));
  }

  /** Immutable lists refuse to be asked for null. */
  private static String operator(PupilPeriod term) {
    return term.place().operator() == null ? "" : term.place().operator();
  }

  private boolean inGrades(Integer grade) {
    return grade != null && group.grades().from() <= grade && grade <= group.grades().to();
  }

  private boolean inRange(Minutes minutes) {
    TargetGroup.AbsenceRange range = group.absence();
    long denominator = Absence.denominator(minutes, rules);
    long absent = minutes.absent() * 100;
    if (denominator <= 0) {
      return false;
    }
    return reaches(absent, denominator, range) && staysBelow(absent, denominator, range);
  }

  private static boolean reaches(long absent, long denominator, TargetGroup.AbsenceRange range) {
    if (range.fromPercent() == null) {
      return true;
    }
    long from = denominator * range.fromPercent();
    return range.fromInclusive() ? absent >= from : absent > from;
  }

  private static boolean staysBelow(long absent, long denominator, TargetGroup.AbsenceRange range) {
    if (range.toPercent() == null) {
      return true;
    }
    long to = denominator * range.toPercent();
    return range.toInclusive() ? absent <= to : absent < to;
  }

  private boolean hasPattern(AbsenceDays days) {
    TargetGroup.Pattern pattern = group.pattern();
    return days != null
        && (pattern.absenceDays() != null && days.days() >= pattern.absenceDays()
            || pattern.spellDays() != null && days.longestSpell() >= pattern.spellDays());
  }
}
