package rollcall.trend;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.rules.Rules.Denominator;
import rollcall.rules.RulesFile;
import rollcall.table.Col;
import rollcall.table.FigureRow;
import rollcall.table.FigureTables;
import rollcall.table.Work;

/**
 * The yearly headline under every reading of its definition, to show how far it depends on the
 * reading.
 */
final class DefinitionSensitivity {
  private static final String PUPIL_UNIT = "pupil";
  private static final String ENROLMENT_UNIT = "enrolment";

  private final Rules rules;
  private final List<Reading> readings = new ArrayList<>();

  /** One reading of who counts and who is high; columns are numbered because Spark needs names. */
  private record Reading(
      int number, boolean inclusive, Denominator denominator, boolean exposure, boolean year) {
    String counted() {
      return Work.COUNTED + number;
    }

    String high() {
      return Work.HIGH + number;
    }
  }

  DefinitionSensitivity(Rules rules) {
    this.rules = rules;
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

  /**
   * Grain: school year x unit; two counts for each reading. Units of pupils outside the population
   * are left out.
   */
  Dataset<Row> byCell(
      Dataset<Row> enrolmentTerms, Dataset<Row> pupilTerms, Dataset<Row> pupilYears) {
    Dataset<Row> population =
        pupilYears.filter(col(Col.IN_POPULATION)).select(Col.PUPIL_KEY, Work.YEAR_NO);
    Dataset<Row> units =
        unit(pupilTerms, PUPIL_UNIT, lit(""))
            .unionByName(unit(enrolmentTerms, ENROLMENT_UNIT, col(Col.SCHOOL_UNIT_CODE)));
    List<Column> ofUnit = new ArrayList<>();
    List<Column> ofYear = new ArrayList<>();
    for (Reading reading : readings) {
      Column counted = counted(reading, grown(reading));
      Column high = counted.and(high(reading, grown(reading)));
      ofUnit.add((reading.year() ? counted : bool_or(counted)).as(reading.counted()));
      ofUnit.add((reading.year() ? high : bool_or(high)).as(reading.high()));
      ofYear.add(count(when(col(reading.counted()), 1)).as(reading.counted()));
      ofYear.add(count(when(col(reading.high()), 1)).as(reading.high()));
    }
    return units
        .join(population, new String[] {Col.PUPIL_KEY, Work.YEAR_NO}, "left_semi")
        .groupBy(Col.PUPIL_KEY, Work.YEAR_NO, Col.UNIT, Col.SCHOOL_UNIT_CODE)
        .agg(ofUnit.get(0), rest(ofUnit))
        .groupBy(Work.YEAR_NO, Col.UNIT)
        .agg(ofYear.get(0), rest(ofYear));
  }

  /** Rows of {@link FigureTables#DEFINITION_SENSITIVITY}: 32 a year. */
  List<Row> figures(Collection<Row> cells) {
    return cells.stream()
        .flatMap(cell -> readings.stream().map(reading -> figure(cell, reading)))
        .toList();
  }

  private Row figure(Row cell, Reading reading) {
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
        .set(Col.PERIOD, reading.year() ? PupilPeriodRows.YEAR : PupilPeriodRows.ANY_TERM)
        .set(Col.UNIT, unit)
        .set(Col.PUPILS, pupils)
        .set(Col.HIGH_ABSENCE_PUPILS, high)
        .set(Col.HIGH_ABSENCE_SHARE, pupils == 0 ? null : (double) high / pupils)
        .set(Col.IN_FORCE, inForce)
        .as(FigureTables.DEFINITION_SENSITIVITY);
  }

  private static Dataset<Row> unit(Dataset<Row> rows, String unit, Column school) {
    return rows.select(
        col(Col.PUPIL_KEY),
        col(Work.YEAR_NO),
        lit(unit).as(Col.UNIT),
        school.as(Col.SCHOOL_UNIT_CODE),
        col(Col.SCHEDULED_MINUTES),
        col(Col.REPORTED_MINUTES),
        absent().as(Work.ABSENT_MINUTES));
  }

  /** How a reading sees a column: the minutes of a term, or both terms added. */
  private static UnaryColumn grown(Reading reading) {
    return column -> reading.year() ? sum(column) : column;
  }

  private interface UnaryColumn {
    Column of(Column column);
  }

  private Column counted(Reading reading, UnaryColumn minutes) {
    Rules.Exposure own = rules.exposure();
    Rules.Exposure shipped = RulesFile.shipped().rules().exposure();
    long term = own.termMinutes() > 0 ? own.termMinutes() : shipped.termMinutes();
    long year = own.yearMinutes() > 0 ? own.yearMinutes() : shipped.yearMinutes();
    long minimum = !reading.exposure() ? 1 : reading.year() ? year : term;
    return minutes.of(denominator(reading.denominator())).geq(minimum);
  }

  private Column high(Reading reading, UnaryColumn minutes) {
    Column absent = minutes.of(col(Work.ABSENT_MINUTES)).multiply(100);
    Column threshold =
        minutes.of(denominator(reading.denominator())).multiply(rules.thresholds().highPercent());
    return reading.inclusive() ? absent.geq(threshold) : absent.gt(threshold);
  }

  private static Column[] rest(List<Column> columns) {
    return Arrays.copyOfRange(columns.toArray(Column[]::new), 1, columns.size());
  }
}
