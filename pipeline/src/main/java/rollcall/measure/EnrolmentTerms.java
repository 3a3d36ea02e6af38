package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import rollcall.rules.Rules;
import rollcall.table.Boundaries;
import rollcall.table.Col;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/** Minutes of a pupil at one school in one term, with what the rosters say of the pupil there. */
final class EnrolmentTerms {
  private static final List<String> SUMS =
      List.of(
          Work.ROWS,
          Work.WINDOWS,
          Work.EVENTS,
          Col.SCHEDULED_MINUTES,
          Col.REPORTED_MINUTES,
          Col.VALID_ABSENCE_MINUTES,
          Col.INVALID_ABSENCE_MINUTES,
          Col.OTHER_ACTIVITY_MINUTES);

  private EnrolmentTerms() {}

  /**
   * Grain: pupil x school x term; everyone with an accepted row or an enrolment that overlaps the
   * term. Minutes are 0 where nothing was delivered.
   */
  static Dataset<Row> byEnrolmentTerm(
      Dataset<Row> strips,
      Dataset<Row> enrolmentsByTerm,
      Map<Integer, Integer> eventMinutes,
      TermCalendar calendar) {
    Dataset<Row> counted = strips.filter(col(Work.IN_AS_OF));
    return counted
        .unionByName(enrolmentsByTerm, true)
        .repartition(col(Col.PUPIL_KEY))
        .groupBy(Col.PUPIL_KEY, Col.SCHOOL_UNIT_CODE, Work.TERM_NO)
        .agg(max(Col.PUPIL_TAIL).as(Col.PUPIL_TAIL), totals())
        .transform(d -> EventSchedule.withEventSchedule(d, counted, eventMinutes, calendar));
  }

  private static Column[] totals() {
    List<Column> totals = new ArrayList<>();
    SUMS.forEach(name -> totals.add(coalesce(sum(name), lit(0L)).as(name)));
    totals.add(bool_and(col(Work.REPORTING_DELIVERED)).as(Work.REPORTING_DELIVERED));
    totals.add(max(Work.LAST_DATE).as(Work.LAST_DATE));
    Arrays.stream(Work.DAY_MARKS)
        .forEach(word -> totals.add(coalesce(bit_or(col(word)), lit(0L)).as(word)));
    Arrays.stream(Work.PUPIL_MARKS)
        .forEach(word -> totals.add(coalesce(bit_or(col(word)), lit(0L)).as(word)));
    totals.add(max(Work.ENROLMENT).as(Work.ENROLMENT));
    totals.add(bool_or(col(Work.WHOLE_TERM)).as(Work.WHOLE_TERM));
    totals.add(sum(Work.ENROLLED_WEEKDAYS).as(Work.ENROLLED_WEEKDAYS));
    return totals.toArray(Column[]::new);
  }

  /**
   * Grade, gender, residence and start: of the enrolment at this school, else of the pupil's
   * enrolment elsewhere in the term with the latest start, else null and {@code U}.
   */
  static Dataset<Row> withEnrolmentFacts(Dataset<Row> enrolments) {
    WindowSpec pupilTerm = Window.partitionBy(Col.PUPIL_KEY, Work.TERM_NO);
    Column own = col(Work.ENROLMENT);
    Column anywhere =
        max(when(
                own.isNotNull(),
                struct(
                    own.getField(Work.ENROLMENT_START),
                    col(Col.SCHOOL_UNIT_CODE),
                    own.as(Work.FALLBACK))))
            .over(pupilTerm);
    Column told = coalesce(own, anywhere.getField(Work.FALLBACK));
    return rows(enrolments.withColumn(Work.FALLBACK, told))
        .withColumn(Work.ENROLMENT_START, own.getField(Work.ENROLMENT_START))
        .drop(Work.FALLBACK);
  }

  private static Dataset<Row> rows(Dataset<Row> enrolments) {
    Column told = col(Work.FALLBACK);
    return enrolments
        .withColumn(Col.GRADE, told.getField(Col.GRADE))
        .withColumn(Col.GENDER, coalesce(told.getField(Col.GENDER), lit("U")))
        .withColumn(Work.RESIDENCE, told.getField(Work.RESIDENCE));
  }

  /**
   * District, district then and operator of the school in the term; {@code unknown} and null
   * outside the register.
   */
  static Dataset<Row> withSchoolPlace(Dataset<Row> enrolments, Places places) {
    Dataset<Row> schools = broadcast(places.schoolsByTerm(enrolments.sparkSession()));
    return enrolments
        .join(schools, new String[] {Col.SCHOOL_UNIT_CODE, Work.TERM_NO}, "left")
        .withColumn(Col.DISTRICT, coalesce(col(Col.DISTRICT), lit(Boundaries.UNKNOWN)))
        .withColumn(Col.DISTRICT_THEN, coalesce(col(Col.DISTRICT_THEN), lit(Boundaries.UNKNOWN)));
  }

  /**
   * Residence in the boundaries of the rules; a name that no districts file lists stays as it is.
   */
  static Dataset<Row> withResidenceDistrict(Dataset<Row> rows, Places places) {
    Dataset<Row> residences = broadcast(places.residences(rows.sparkSession()));
    return rows.join(residences, new String[] {Work.RESIDENCE}, "left")
        .withColumn(
            Col.RESIDENCE_DISTRICT, coalesce(col(Col.RESIDENCE_DISTRICT), col(Work.RESIDENCE)));
  }

  /**
   * Whether the schedule is below the rules' share of the exact median of pupils of the same school
   * and grade who were enrolled the whole term; null for a pupil who was not.
   */
  static Dataset<Row> withReducedTimetable(Dataset<Row> enrolments, Rules rules) {
    Dataset<Row> graded =
        enrolments.withColumn(Work.GRADE_OR_NONE, coalesce(col(Col.GRADE), lit(-1)));
    Dataset<Row> medians =
        graded
            .filter(col(Work.WHOLE_TERM))
            .groupBy(Col.SCHOOL_UNIT_CODE, Work.GRADE_OR_NONE, Work.TERM_NO)
            .agg(percentile(col(Col.SCHEDULED_MINUTES), lit(0.5)).as(Work.MEDIAN_MINUTES))
            .localCheckpoint();
    Column reduced =
        col(Col.SCHEDULED_MINUTES)
            .multiply(100)
            .lt(col(Work.MEDIAN_MINUTES).multiply(rules.reducedTimetablePercent()));
    String[] sameClass = {Col.SCHOOL_UNIT_CODE, Work.GRADE_OR_NONE, Work.TERM_NO};
    return graded
        .join(broadcast(medians), sameClass, "left")
        .withColumn(Col.REDUCED_TIMETABLE, when(col(Work.WHOLE_TERM), reduced));
  }
}
