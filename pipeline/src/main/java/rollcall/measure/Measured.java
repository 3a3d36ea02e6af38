package rollcall.measure;

import static org.apache.spark.sql.functions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.Term;
import rollcall.table.TermCalendar;
import rollcall.table.Work;

/**
 * Minutes, rates and places of every pupil; not yet flagged. Rows carry {@link Col#PUPIL}, its key,
 * and {@link Col#IS_PROTECTED}.
 *
 * @param enrolmentTerms grain pupil x school x term
 * @param pupilTerms grain pupil x term
 * @param pupilYears grain pupil x school year, home as of the year
 */
public record Measured(
    Dataset<Row> enrolmentTerms, Dataset<Row> pupilTerms, Dataset<Row> pupilYears) {

  /**
   * Measures strips against enrolments.
   *
   * @param strips conformed rows, grain pupil x school x term x delivery
   * @param enrolments rosters that hold
   * @param eventMinutes minutes of a school day by number of events-only delivery
   * @param asOf terms that begin later are left out
   */
  public static Measured of(
      Dataset<Row> strips,
      Dataset<Row> enrolments,
      Map<Integer, Integer> eventMinutes,
      Places places,
      Rules rules,
      LocalDate asOf) {
    TermCalendar calendar = places.calendar();
    Dataset<Row> byTerm = Enrolments.byTerm(enrolments, calendar, calendar.lastTermNo(asOf));
    Dataset<Row> protectedPupils = onlyProtected(enrolments);
    Dataset<Row> enrolmentTerms =
        EnrolmentTerms.byEnrolmentTerm(strips, byTerm, eventMinutes, calendar)
            .transform(EnrolmentTerms::withEnrolmentFacts)
            .transform(d -> EnrolmentTerms.withSchoolPlace(d, places))
            .transform(d -> withProtection(d, protectedPupils))
            .localCheckpoint()
            .transform(d -> EnrolmentTerms.withReducedTimetable(d, rules));
    Column yearNo = yearNo(calendar);
    return new Measured(
        asMeasured(enrolmentTerms, Work.DAY_MARKS, places, rules)
            .transform(d -> PupilPeriods.withPopulationOfHome(d, rules))
            .withColumn(Col.SCHOOLS_ATTENDED, when(col(Work.ROWS).gt(0), 1).otherwise(0)),
        asMeasured(PupilPeriods.byPupilTerm(enrolmentTerms), Work.PUPIL_MARKS, places, rules)
            .transform(d -> PupilPeriods.withPopulation(d, rules)),
        PupilPeriods.byPupilYear(enrolmentTerms, yearNo, places)
            .transform(PupilPeriods::withStage)
            .transform(d -> PupilPeriods.withPopulation(d, rules)));
  }

  private static Dataset<Row> asMeasured(
      Dataset<Row> rows, String[] marks, Places places, Rules rules) {
    return rows.withColumn(Col.PUPIL, pseudonym())
        .withColumn(Col.SCHOOL_YEAR, places.calendar().schoolYear())
        .withColumn(Col.TERM, places.calendar().term())
        .withColumn(Work.YEAR_NO, yearNo(places.calendar()))
        .transform(Minutes::withAttendedMinutes)
        .transform(d -> Minutes.withRates(d, rules))
        .transform(d -> Minutes.withAbsenceDays(d, marks))
        .transform(d -> EnrolmentTerms.withResidenceDistrict(d, places))
        .transform(PupilPeriods::withStage);
  }

  /**
   * The pseudonym: both halves of the keyed hash in base 32 (digits and a-v), 13 characters each.
   */
  static Column pseudonym() {
    return concat(base32(Col.PUPIL_KEY), base32(Col.PUPIL_TAIL));
  }

  private static Column base32(String half) {
    Column digits = lpad(conv(col(half).cast("string"), 10, 32), 13, "0");
    // Spark's lower() starts a Unicode library for 22 letters.
    return translate(digits, "ABCDEFGHIJKLMNOPQRSTUV", "abcdefghijklmnopqrstuv");
  }

  private static Dataset<Row> onlyProtected(Dataset<Row> enrolments) {
    return enrolments
        .filter(col(Col.IS_PROTECTED))
        .select(col(Col.PUPIL_KEY), lit(true).as(Col.IS_PROTECTED))
        .distinct();
  }

  private static Dataset<Row> withProtection(Dataset<Row> rows, Dataset<Row> protectedPupils) {
    return rows.join(broadcast(protectedPupils), new String[] {Col.PUPIL_KEY}, "left")
        .withColumn(Col.IS_PROTECTED, coalesce(col(Col.IS_PROTECTED), lit(false)));
  }

  private static Column yearNo(TermCalendar calendar) {
    Column chosen = lit(null);
    List<Term> terms = calendar.terms();
    for (int no = 0; no < terms.size(); no++) {
      chosen = when(col(Work.TERM_NO).equalTo(no), Places.yearNo(terms.get(no))).otherwise(chosen);
    }
    return chosen;
  }
}
