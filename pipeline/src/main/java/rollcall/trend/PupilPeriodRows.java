package rollcall.trend;

import static org.apache.spark.sql.functions.*;
import static rollcall.rules.Absence.*;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rollcall.rules.Rules;
import rollcall.table.Col;
import rollcall.table.Work;

/**
 * Every pupil of the population in every period of {@code cohort_trend}: a term, both terms judged
 * one by one ({@code any-term}), and the minutes of both terms added ({@code year}).
 */
final class PupilPeriodRows {
  static final String ANY_TERM = "any-term";
  static final String YEAR = "year";

  private PupilPeriodRows() {}

  /**
   * Grain: pupil x school year x period. The flags are 0 or 1, so that their sums are counts of
   * pupils.
   */
  static Dataset<Row> byPeriod(Dataset<Row> pupilTerms, Dataset<Row> pupilYears, Rules rules) {
    Rules.Exposure exposure = rules.exposure();
    Dataset<Row> terms = withCounts(pupilTerms, rules, exposure.termMinutes());
    Dataset<Row> years =
        withCounts(pupilYears, rules, exposure.yearMinutes()).filter(col(Col.IN_POPULATION));
    Dataset<Row> byTerm =
        terms.filter(col(Col.IN_POPULATION)).withColumn(Col.PERIOD, col(Col.TERM));
    Dataset<Row> byYear = years.withColumn(Col.PERIOD, lit(YEAR));
    return asPeriods(byTerm)
        .unionByName(asPeriods(anyTerm(terms, years)))
        .unionByName(asPeriods(byYear));
  }

  private static Dataset<Row> withCounts(Dataset<Row> rows, Rules rules, long minimum) {
    Column counted = col(Col.MEETS_MINIMUM_EXPOSURE);
    Column high = counted.and(col(Col.HIGH_ABSENCE));
    Column certain = counted.and(col(Col.HIGH_ABSENCE_CERTAINTY).equalTo("certain"));
    Column scheduledEnough = col(Col.SCHEDULED_MINUTES).geq(Math.max(1, minimum));
    Column possible =
        scheduledEnough.and(
            atLeast(mostAbsent(), col(Col.SCHEDULED_MINUTES), rules.thresholds().highPercent()));
    Column noData = denominator(rules).leq(0);
    return rows.withColumn(Col.PUPILS, number(counted))
        .withColumn(Col.PUPILS_BELOW_EXPOSURE, number(not(counted).and(not(noData))))
        .withColumn(Col.PUPILS_NO_DATA, number(noData))
        .withColumn(Col.HIGH_ABSENCE_PUPILS, number(high))
        .withColumn(Col.HIGH_ABSENCE_PUPILS_LOWER, number(certain))
        .withColumn(Col.HIGH_ABSENCE_PUPILS_UPPER, number(possible))
        .withColumn(Col.LOW_ABSENCE_PUPILS, number(counted.and(col(Col.LOW_ABSENCE))))
        .withColumn(Col.MOSTLY_INVALID, number(high.and(mostlyInvalid())));
  }

  /**
   * Counted or high in at least one term; low in every counted term; places, minutes and population
   * of the year.
   */
  private static Dataset<Row> anyTerm(Dataset<Row> terms, Dataset<Row> years) {
    Column low = when(col(Col.PUPILS).equalTo(1), col(Col.LOW_ABSENCE_PUPILS));
    Dataset<Row> judged =
        terms
            .groupBy(Col.PUPIL_KEY, Work.YEAR_NO)
            .agg(
                max(Col.PUPILS).as(Col.PUPILS),
                max(Col.PUPILS_BELOW_EXPOSURE).as(Col.PUPILS_BELOW_EXPOSURE),
                max(Col.HIGH_ABSENCE_PUPILS).as(Col.HIGH_ABSENCE_PUPILS),
                max(Col.HIGH_ABSENCE_PUPILS_LOWER).as(Col.HIGH_ABSENCE_PUPILS_LOWER),
                max(Col.HIGH_ABSENCE_PUPILS_UPPER).as(Col.HIGH_ABSENCE_PUPILS_UPPER),
                coalesce(min(low), lit(0)).as(Col.LOW_ABSENCE_PUPILS));
    Column counted = col(Col.PUPILS).equalTo(1);
    Column below = not(counted).and(col(Col.PUPILS_BELOW_EXPOSURE).equalTo(1));
    Column high = col(Col.HIGH_ABSENCE_PUPILS).equalTo(1);
    Dataset<Row> places =
        years.select(
            Col.PUPIL_KEY,
            Work.YEAR_NO,
            Col.DISTRICT,
            Col.GENDER,
            Col.STAGE,
            Col.SCHOOL_UNIT_CODE,
            Col.VALID_ABSENCE_MINUTES,
            Col.INVALID_ABSENCE_MINUTES);
    return judged
        .join(places, new String[] {Col.PUPIL_KEY, Work.YEAR_NO}, "inner")
        .withColumn(
            Col.PUPILS_NO_DATA, number(not(counted).and(col(Col.PUPILS_BELOW_EXPOSURE).equalTo(0))))
        .withColumn(Col.PUPILS_BELOW_EXPOSURE, number(below))
        .withColumn(Col.MOSTLY_INVALID, number(high.and(mostlyInvalid())))
        .withColumn(Col.PERIOD, lit(ANY_TERM));
  }

  private static Dataset<Row> asPeriods(Dataset<Row> rows) {
    return rows.select(
        Col.PUPIL_KEY,
        Work.YEAR_NO,
        Col.PERIOD,
        Col.DISTRICT,
        Col.GENDER,
        Col.STAGE,
        Col.SCHOOL_UNIT_CODE,
        Col.PUPILS,
        Col.PUPILS_BELOW_EXPOSURE,
        Col.PUPILS_NO_DATA,
        Col.HIGH_ABSENCE_PUPILS,
        Col.HIGH_ABSENCE_PUPILS_LOWER,
        Col.HIGH_ABSENCE_PUPILS_UPPER,
        Col.LOW_ABSENCE_PUPILS,
        Col.MOSTLY_INVALID);
  }

  private static Column mostlyInvalid() {
    return col(Col.INVALID_ABSENCE_MINUTES).gt(col(Col.VALID_ABSENCE_MINUTES));
  }

  private static Column number(Column condition) {
    return when(condition, 1).otherwise(0);
  }
}
