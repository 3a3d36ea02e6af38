package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * A pupil's minutes of a term or year over all schools, and the home enrolment that says where the
 * pupil belongs: most scheduled minutes, then the latest start (one that is not told counts as the
 * earliest), then the greatest code.
 */
final class PupilPeriods {
  private static final List<String> MINUTES =
      List.of(
          Work.ROWS,
          Work.WINDOWS,
          Work.EVENTS,
          Col.SCHEDULED_MINUTES,
          Col.REPORTED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.INVALID_ABSENCE_MINUTES,
          Col.OTHER_ACTIVITY_MINUTES);
  private static final List<String> HOME_FACTS =
      List.of(
          Col.GRADE,
          Col.GENDER,
          Work.RESIDENCE,
          Col.DISTRICT,
          Col.DISTRICT_THEN,
          Col.OPERATOR,
          Col.REDUCED_TIMETABLE);
  private static final List<String> YEAR_FACTS = List.of(Col.GRADE, Col.GENDER, Work.RESIDENCE);

  private PupilPeriods() {}

  /** Grain: pupil x term, with the marks of the pupil's dates over all schools. */
  static Dataset<Row> byPupilTerm(Dataset<Row> enrolmentTerms) {
    List<Column> totals = totals();
    totals.add(count(when(col(Work.ROWS).gt(0), 1)).cast("int").as(Col.SCHOOLS_ATTENDED));
    Arrays.stream(Work.PUPIL_MARKS).forEach(word -> totals.add(bit_or(col(word)).as(word)));
    totals.add(home(HOME_FACTS));
    return withHomeFacts(
        enrolmentTerms
            .groupBy(Col.PUPIL_KEY, Work.TERM_NO)
            .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), totals.toArray(Column[]::new)),
        HOME_FACTS);
  }

  /** Grain: pupil x school year. The district is that of the home school on the year's last day. */
  static Dataset<Row> byPupilYear(Dataset<Row> enrolmentTerms, Column yearNo, Places places) {
    List<Column> schoolTotals = totals();
    schoolTotals.add(max(Work.ENROLMENT_START).as(Work.ENROLMENT_START));
    schoolTotals.add(
        max(struct(col(Work.ENROLMENT_START), col(Work.TERM_NO), facts(YEAR_FACTS)))
            .as(Work.FALLBACK));
    List<Column> totals = totals();
    totals.add(home(YEAR_FACTS));
    Dataset<Row> bySchool =
        enrolmentTerms
            .withColumn(Work.YEAR_NO, yearNo)
            .groupBy(Col.PUPIL_KEY, Work.YEAR_NO, Col.SCHOOL_UNIT_CODE)
            .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), schoolTotals.toArray(Column[]::new))
            .select(col("*"), col(Work.FALLBACK).getField(Work.ENROLMENT).as(Work.ENROLMENT));
    Dataset<Row> byPupil =
        withNamedFacts(bySchool, YEAR_FACTS)
            .groupBy(Col.PUPIL_KEY, Work.YEAR_NO)
            .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), totals.toArray(Column[]::new));
    Dataset<Row> schools = broadcast(places.schoolsByYear(enrolmentTerms.sparkSession()));
    return withHomeFacts(byPupil, YEAR_FACTS)
        .join(schools, new String[] {Col.SCHOOL_UNIT_CODE, Work.YEAR_NO}, "left")
        .withColumn(Col.DISTRICT, coalesce(col(Col.DISTRICT), lit(Boundaries.UNKNOWN)));
  }

  /** Stage of the grade: F 0, low 1-3, middle 4-6, high 7-9. */
  static Dataset<Row> withStage(Dataset<Row> rows) {
    Column grade = col(Col.GRADE);
    Column stage =
        when(grade.isNull(), "unknown")
            .when(grade.equalTo(0), "F")
            .when(grade.leq(3), "low")
            .when(grade.leq(6), "middle")
            .otherwise("high");
    return rows.withColumn(Col.STAGE, stage);
  }

  /**
   * Whether the rules count the pupil of an enrolment: decided on the pupil's home enrolment of the
   * term.
   */
  static Dataset<Row> withPopulationOfHome(Dataset<Row> enrolmentTerms, Rules rules) {
    WindowSpec pupilTerm = Window.partitionBy(Col.PUPIL_KEY, Work.TERM_NO);
    Column own = population(rules);
    Column home =
        max(struct(
                col(Col.SCHEDULED_MINUTES),
                col(Work.ENROLMENT_START),
                col(Col.SCHOOL_UNIT_CODE),
                own.as(Col.IN_POPULATION)))
            .over(pupilTerm);
    return enrolmentTerms.withColumn(Col.IN_POPULATION, home.getField(Col.IN_POPULATION));
  }

  /** Whether the rules count the pupil; an operator or grade that is not told counts. */
  static Dataset<Row> withPopulation(Dataset<Row> rows, Rules rules) {
    return rows.withColumn(Col.IN_POPULATION, population(rules));
  }

  private static Column population(Rules rules) {
    Rules.Population population = rules.population();
    Column operator = coalesce(col(Col.OPERATOR).isInCollection(population.operators()), lit(true));
    Column grade =
        coalesce(
            col(Col.GRADE).between(population.grades().from(), population.grades().to()),
            lit(true));
    return operator.and(grade);
  }

  private static List<Column> totals() {
    List<Column> totals = new ArrayList<>();
    MINUTES.forEach(name -> totals.add(sum(name).as(name)));
    totals.add(bool_and(col(Work.REPORTING_DELIVERED)).as(Work.REPORTING_DELIVERED));
    totals.add(bool_or(col(Col.IS_PROTECTED)).as(Col.IS_PROTECTED));
    return totals;
  }

  private static Column facts(List<String> names) {
    return struct(names.stream().map(functions::col).toArray(Column[]::new)).as(Work.ENROLMENT);
  }

  private static Column home(List<String> names) {
    return max(struct(
            col(Col.SCHEDULED_MINUTES),
            col(Work.ENROLMENT_START),
            col(Col.SCHOOL_UNIT_CODE),
            facts(names)))
        .as(Work.HOME);
  }

  private static Dataset<Row> withHomeFacts(Dataset<Row> rows, List<String> names) {
    Column home = col(Work.HOME);
    return withNamedFacts(
            rows.withColumn(Col.SCHOOL_UNIT_CODE, home.getField(Col.SCHOOL_UNIT_CODE))
                .withColumn(Work.ENROLMENT, home.getField(Work.ENROLMENT)),
            names)
        .drop(Work.HOME, Work.ENROLMENT);
  }

  private static Dataset<Row> withNamedFacts(Dataset<Row> rows, List<String> names) {
    Dataset<Row> named = rows;
    for (String name : names) {
      named = named.withColumn(name, col(Work.ENROLMENT).getField(name));
    }
    return named;
  }
}
