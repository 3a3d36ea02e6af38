package rollcall.trend;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Sums;

/**
 * What single schools delivered, whoever is at home there: the panel of well-reporting schools and
 * the newest date of each.
 */
final class SchoolReporting implements Serializable {
  private static final long serialVersionUID = 1;

  /** By position of the term, then school. */
  private final Map<Integer, Map<String, Sums>> byTerm = new HashMap<>();

  private final Map<Integer, Integer> yearNos = new HashMap<>();

  /** Counts what schools delivered of one pupil. */
  void count(PupilHistory history) {
    for (PupilPeriod enrolment : history.enrolmentTerms()) {
      if (enrolment.sums().rows() > 0) {
        yearNos.put(enrolment.termNo(), enrolment.yearNo());
        add(enrolment.termNo(), enrolment.schoolUnitCode(), enrolment.sums());
      }
    }
  }

  /** Adds what another task counted. */
  void add(SchoolReporting more) {
    yearNos.putAll(more.yearNos);
    more.byTerm.forEach(
        (term, schools) -> schools.forEach((school, sums) -> add(term, school, sums)));
  }

  private void add(int term, String school, Sums sums) {
    byTerm.computeIfAbsent(term, no -> new TreeMap<>()).merge(school, sums, Sums::plus);
  }

  /** Codes of the schools with rows and at least this reporting rate in every year of the data. */
  Set<String> panel(int reportingPercent) {
    Map<String, Map<Integer, Sums>> bySchool = new HashMap<>();
    byTerm.forEach(
        (term, schools) ->
            schools.forEach(
                (school, sums) ->
                    bySchool
                        .computeIfAbsent(school, code -> new HashMap<>())
                        .merge(yearNos.get(term), sums, Sums::plus)));
    Set<Integer> years = new HashSet<>(yearNos.values());
    Set<String> panel = new TreeSet<>();
    bySchool.forEach(
        (school, byYear) -> {
          boolean well =
              byYear.values().stream().allMatch(year -> reportsWell(year, reportingPercent));
          if (well && byYear.keySet().equals(years)) {
            panel.add(school);
          }
        });
    return panel;
  }

  private static boolean reportsWell(Sums year, int percent) {
    Minutes minutes = year.minutes();
    return year.tellsReporting()
        && minutes.scheduled() > 0
        && 100 * minutes.reported() >= percent * minutes.scheduled();
  }

  /** Newest accepted attendance date of a school in a term; null without rows. */
  LocalDate lastDelivery(int termNo, String school) {
    Sums sums = byTerm.getOrDefault(termNo, Map.of()).get(school);
    return sums == null ? null : LocalDate.ofEpochDay(sums.lastDate());
  }

  /** Newest accepted attendance date of each school with rows in a term. */
  Collection<LocalDate> lastDeliveries(int termNo) {
    return byTerm.getOrDefault(termNo, Map.of()).values().stream()
        .map(sums -> LocalDate.ofEpochDay(sums.lastDate()))
        .toList();
  }
}
