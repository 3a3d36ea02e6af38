package rollcall.trend;

import static rollcall.rules.Absence.denominator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.rules.Rules.Denominator;
import rollcall.rules.RulesFile;
import rollcall.table.Cell;
import rollcall.table.Cells;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Minutes;
import rollcall.table.PupilHistory;
import rollcall.table.PupilPeriod;
import rollcall.table.Work;

/**
 * The yearly headline under every reading of its definition, to show how far it depends on the
 * reading.
 */
final class DefinitionSensitivity implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String PUPIL_UNIT = "pupil";
  private static final String ENROLMENT_UNIT = "enrolment";

  private final Rules rules;
  private final long termMinutes;
  private final long yearMinutes;
  private final ArrayList<Reading> readings = new ArrayList<>();

  /** One reading of who counts and who is high. */
  private record Reading(
      int number, boolean inclusive, Denominator denominator, boolean exposure, boolean year)
      implements Serializable {
    String counted() {
      return Work.COUNTED + number;
    }

    String high() {
      return Work.HIGH + number;
    }
  }

  DefinitionSensitivity(Rules rules) {
    this.rules = rules;
    Rules.Exposure own = rules.exposure();
    Rules.Exposure shipped = RulesFile.shipped().rules().exposure();
    this.termMinutes = own.termMinutes() > 0 ? own.termMinutes() : shipped.termMinutes();
    this.yearMinutes = own.yearMinutes() > 0 ? own.yearMinutes() : shipped.yearMinutes();
    for (boolean inclusive : new boolean[] {true, false}) {
      for (Denominator denominator : Denominator.values()) {
        for (boolean exposure : new boolean[] {true, false}) {
          for (boolean year : new boolean[] {false, true}) {
            readings.add(new Reading(readings.size(), inclusive, denominator, exposure, year));
          }
        }
      }
    }
  }

  /** Grain: school year x unit; two counts for each reading. */
  Cells none() {
    List<String> counts = new ArrayList<>();
    readings.forEach(reading -> counts.addAll(List.of(reading.counted(), reading.high())));
    return new Cells(List.of(Work.YEAR_NO, Col.UNIT), counts);
  }

  /** Counts the years of one pupil that lie in the population. */
  void count(PupilHistory history, Cells into) {
    for (PupilPeriod year : history.years()) {
      if (year.inPopulation()) {
        countUnit(ofYear(history.terms(), year), into.at(year.yearNo(), PUPIL_UNIT));
        Map<String, List<Minutes>> schools = new HashMap<>();
        for (PupilPeriod term : history.enrolmentTerms()) {
          if (term.yearNo() == year.yearNo()) {
            schools
                .computeIfAbsent(term.schoolUnitCode(), code -> new ArrayList<>())
                .add(term.minutes());
          }
        }
        schools.values().forEach(terms -> countUnit(terms, into.at(year.yearNo(), ENROLMENT_UNIT)));
      }
    }
  }

  private static List<Minutes> ofYear(List<PupilPeriod> terms, PupilPeriod year) {
    return terms.stream()
        .filter(term -> term.yearNo() == year.yearNo())
        .map(PupilPeriod::minutes)
        .toList();
  }

  private void countUnit(List<Minutes> terms, long[] counts) {
    List<Minutes> added = List.of(terms.stream().reduce(Minutes.NONE, Minutes::plus));
    for (Reading reading : readings) {
      boolean counted = false;
      boolean high = false;
      for (Minutes minutes : reading.year() ? added : terms) {
        boolean enough = denominator(minutes, reading.denominator()) >= minimum(reading);
        counted |= enough;
        high |= enough && isHigh(minutes, reading);
      }
      counts[2 * reading.number()] += counted ? 1 : 0;
      counts[2 * reading.number() + 1] += high ? 1 : 0;
    }
  }

  private long minimum(Reading reading) {
    return !reading.exposure() ? 1 : reading.year() ? yearMinutes : termMinutes;
  }

  private boolean isHigh(Minutes minutes, Reading reading) {
    long absent = minutes.absent() * 100;
    long threshold = denominator(minutes, reading.denominator()) * rules.thresholds().highPercent();
    return reading.inclusive() ? absent >= threshold : absent > threshold;
  }

  /** Rows of {@link FigureTables#DEFINITION_SENSITIVITY}: 32 a year. */
  List<Row> figures(Collection<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> readings.stream().map(reading -> figure(cell, reading)))
        .toList();
  }

  private Row figure(Cell cell, Reading reading) {
    long pupils = cell.<Long>getAs(reading.counted());
    long high = cell.<Long>getAs(reading.high());
    String unit = cell.getAs(Col.UNIT);
    boolean inForce =
        reading.inclusive()
            && reading.denominator() == rules.denominator()
            && reading.exposure() == rules.exposure().termMinutes() > 0
            && !reading.year()
            && unit.equals(PUPIL_UNIT);
    return new FigureRow()
        .set(Col.SCHOOL_YEAR, CohortTrend.schoolYear(cell.<Integer>getAs(Work.YEAR_NO)))
        .set(Col.COMPARISON, reading.inclusive() ? ">=" : ">")
        .set(
            Col.DENOMINATOR,
            reading.denominator() == Denominator.SCHEDULED ? "scheduled" : "reported")
        .set(Col.MINIMUM_EXPOSURE, reading.exposure() ? "on" : "off")
        .set(Col.PERIOD, reading.year() ? CountedPeriod.YEAR : CountedPeriod.ANY_TERM)
        .set(Col.UNIT, unit)
        .set(Col.PUPILS, pupils)
        .set(Col.HIGH_ABSENCE_PUPILS, high)
        .set(Col.HIGH_ABSENCE_SHARE, pupils == 0 ? null : (double) high / pupils)
        .set(Col.IN_FORCE, inForce)
        .as(FigureTables.DEFINITION_SENSITIVITY);
  }
}
