package rollcall.table;

import static rollcall.table.Col.*;

import java.util.List;

/**
 * Tables of counts and rates: no row speaks of a single pupil by design, though small counts can.
 */
public final class FigureTables {
  private static final String[] BAND_FIGURES = {
    PUPILS,
    PUPILS_BELOW_EXPOSURE,
    PUPILS_NO_DATA,
    SCHEDULED_MINUTES,
    REPORTED_MINUTES,
    VALID_ABSENCE_MINUTES,
    INVALID_ABSENCE_MINUTES,
    ATTENDED_MINUTES,
    ABSENCE_RATE,
    SHARE_OF_PUPILS
  };

  /**
   * Pupils and minutes by district, gender and band, with totals named {@code all}; every
   * combination is present.
   */
  public static final Table DISTRICT_TERM =
      Table.of(
              "district_term",
              "term x district x gender x band",
              SCHOOL_YEAR,
              TERM,
              DISTRICT,
              GENDER,
              ABSENCE_BAND)
          .with(BAND_FIGURES)
          .byTerm();

  /** Pupils and minutes by home school and band. */
  public static final Table SCHOOL_TERM =
      Table.of(
              "school_term",
              "term x home school x band",
              SCHOOL_YEAR,
              TERM,
              SCHOOL_UNIT_CODE,
              ABSENCE_BAND)
          .with(BAND_FIGURES)
          .with(REPORTING_RATE, LAST_DELIVERY)
          .byTerm();

  /** High absence over the years. */
  public static final Table COHORT_TREND =
      Table.of(
              "cohort_trend",
              "school year x period x district x gender x stage",
              SCHOOL_YEAR,
              PERIOD,
              DISTRICT,
              GENDER,
              STAGE)
          .with(PUPILS_ENROLLED, PUPILS, PUPILS_BELOW_EXPOSURE, PUPILS_NO_DATA)
          .with(HIGH_ABSENCE_PUPILS, HIGH_ABSENCE_PUPILS_LOWER, HIGH_ABSENCE_PUPILS_UPPER)
          .with(
              HIGH_ABSENCE_SHARE,
              SHARE_LOW_CI,
              SHARE_HIGH_CI,
              LOW_ABSENCE_PUPILS,
              LOW_ABSENCE_SHARE)
          .with(CHANGE_IN_PUPILS, CHANGE_IN_SHARE, CHANGE_FROM_SIZE, CHANGE_FROM_SHARE)
          .with(CHANGE_IN_PUPILS_SINCE_FIRST_YEAR, CHANGE_IN_SHARE_SINCE_FIRST_YEAR)
          .with(CHANGE_FROM_SIZE_SINCE_FIRST_YEAR, CHANGE_FROM_SHARE_SINCE_FIRST_YEAR)
          .with(INDEX_FIRST_YEAR, NEW_HIGH, HIGH_LAST_YEAR_TOO, MOSTLY_INVALID);

  /**
   * The same for schools that report at least the rules' share of their minutes in every year of
   * the data.
   */
  public static final Table COHORT_TREND_PANEL =
      COHORT_TREND.named(
          "cohort_trend_panel",
          "school year x period x district x gender x stage, well-reporting schools only");

  /** Girls and boys of the whole city side by side. */
  public static final Table GENDER_DIFFERENCE =
      Table.of("gender_difference", "school year x period x stage", SCHOOL_YEAR, PERIOD, STAGE)
          .with(GIRLS, GIRLS_HIGH_ABSENCE, GIRLS_SHARE)
          .with(BOYS, BOYS_HIGH_ABSENCE, BOYS_SHARE)
          .with(SHARE_DIFFERENCE, SHARE_DIFFERENCE_LOW, SHARE_DIFFERENCE_HIGH)
          .with(OutcomeCol.CONCLUSION);

  /** Pupils followed from the year in which they were first counted. */
  public static final Table COHORT_FOLLOW =
      Table.of(
              "cohort_follow",
              "entry year x grade at entry x school year x district x gender",
              ENTRY_SCHOOL_YEAR,
              GRADE_AT_ENTRY,
              SCHOOL_YEAR,
              DISTRICT,
              GENDER)
          .with(PUPILS_AT_ENTRY, PUPILS, ABSENCE_RATE, HIGH_ABSENCE_PUPILS, LEFT_CENSORED);

  /** Counted pupils just below the high threshold. */
  public static final Table NEAR_THRESHOLD =
      Table.of("near_threshold", "term x district", SCHOOL_YEAR, TERM, DISTRICT).with(PUPILS);

  /** Pupils by band in two consecutive terms. */
  public static final Table BAND_TRANSITION =
      Table.of(
              "band_transition",
              "pair of consecutive terms x district x gender x bands",
              FROM_SCHOOL_YEAR,
              FROM_TERM,
              TO_SCHOOL_YEAR,
              TO_TERM,
              DISTRICT,
              GENDER,
              FROM_BAND,
              TO_BAND)
          .with(PUPILS);

  /** The yearly headline under each of 32 readings of its definition. */
  public static final Table DEFINITION_SENSITIVITY =
      Table.of(
              "definition_sensitivity",
              "school year x reading of the definition",
              SCHOOL_YEAR,
              COMPARISON,
              DENOMINATOR,
              MINIMUM_EXPOSURE,
              PERIOD,
              UNIT)
          .with(PUPILS, HIGH_ABSENCE_PUPILS, HIGH_ABSENCE_SHARE, IN_FORCE);

  /**
   * What early warnings of the running term, and those that past terms would have had, come to; one
   * row that says why where nothing can be computed.
   */
  public static final Table EARLY_WARNING_VALIDATION =
      Table.of(
              "early_warning_validation",
              "term x week x warning",
              SCHOOL_YEAR,
              TERM,
              WarningCol.WEEK,
              WarningCol.WARNING)
          .with(WarningCol.AS_OF, WarningCol.WARNING_STATE)
          .with(PUPILS, WarningCol.PUPILS_WITHOUT_DATES, HIGH_ABSENCE_PUPILS)
          .with(WarningCol.WARNED_PUPILS, WarningCol.EXPECTED_HIGH_PUPILS)
          .with(WarningCol.HITS, WarningCol.MISSES, WarningCol.FALSE_ALARMS)
          .with(WarningCol.PREDICTIVE_VALUE, WarningCol.SENSITIVITY)
          .with(WarningCol.INTERVAL_COVERAGE, WarningCol.WARNED_INTERVAL_COVERAGE);

  /** The tables of figures in the order in which a reader needs them. */
  public static final List<Table> ALL =
      List.of(
          COHORT_TREND,
          COHORT_TREND_PANEL,
          GENDER_DIFFERENCE,
          DISTRICT_TERM,
          SCHOOL_TERM,
          NEAR_THRESHOLD,
          BAND_TRANSITION,
          COHORT_FOLLOW,
          DEFINITION_SENSITIVITY,
          EARLY_WARNING_VALIDATION);

  private FigureTables() {}
}
