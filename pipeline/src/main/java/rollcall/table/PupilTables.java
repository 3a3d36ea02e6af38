package rollcall.table;

import static rollcall.table.Col.*;

import java.util.List;

/** Tables with one row per pupil: for those who may see rows. */
public final class PupilTables {
  /**
   * One row per pupil and term: everyone with an accepted row or a roster enrolment that overlaps
   * the term.
   */
  public static final Table PUPIL_TERM =
      Table.of("pupil_term", "pupil x term", PUPIL, SCHOOL_YEAR, TERM)
          .with(SCHOOL_UNIT_CODE, DISTRICT, DISTRICT_THEN, RESIDENCE_DISTRICT, GENDER, GRADE, STAGE)
          .with(SCHEDULED_MINUTES, REPORTED_MINUTES, VALID_ABSENCE_MINUTES, INVALID_ABSENCE_MINUTES)
          .with(OTHER_ACTIVITY_MINUTES, ATTENDED_MINUTES, REDUCED_TIMETABLE)
          .with(ABSENCE_RATE, ABSENCE_RATE_LOWER, ABSENCE_RATE_UPPER, REPORTING_RATE)
          .with(ABSENCE_DAYS, ABSENCE_SPELLS, LONGEST_SPELL_DAYS, ABSENCE_BAND)
          .with(HIGH_ABSENCE, LOW_ABSENCE, HIGH_ABSENCE_CERTAINTY, MEETS_MINIMUM_EXPOSURE)
          .with(IN_POPULATION, SCHOOLS_ATTENDED)
          .byTerm();

  /** The same per pupil and school unit. */
  public static final Table ENROLMENT_TERM =
      Table.of(
              "enrolment_term",
              "pupil x school unit x term",
              PUPIL,
              SCHOOL_YEAR,
              TERM,
              SCHOOL_UNIT_CODE)
          .with(PUPIL_TERM.columns().subList(4, PUPIL_TERM.columns().size()).toArray(String[]::new))
          .byTerm();

  /** Rows of {@link #PUPIL_TERM} of pupils with protected identity; no command prints them. */
  public static final Table PROTECTED_TERM =
      PUPIL_TERM.named("protected_term", "pupil with protected identity x term");

  /** Rows of {@link #ENROLMENT_TERM} of pupils with protected identity; no command prints them. */
  public static final Table PROTECTED_ENROLMENT_TERM =
      ENROLMENT_TERM.named(
          "protected_enrolment_term", "pupil with protected identity x school unit x term");

  /** Membership of a pupil in a target group of the rules in a term. */
  public static final Table TARGET_GROUP_TERM =
      new Table(
          "target_group_term",
          "target group x pupil x term",
          List.of(PUPIL, SCHOOL_YEAR, TERM, TARGET_GROUP),
          List.of(TARGET_GROUP, PUPIL, SCHOOL_YEAR, TERM),
          true);

  /**
   * Every pupil and school year, as counted in period {@code any-term} of {@code cohort_trend}:
   * whether the pupil is in its pupils and in its high_absence_pupils. What two releases are
   * compared by; no command prints it whole.
   */
  public static final Table COUNTED_YEAR =
      Table.of("counted_year", "pupil x school year", PUPIL, SCHOOL_YEAR, TERM)
          .with(SCHOOL_UNIT_CODE, DISTRICT, GENDER, STAGE, IN_POPULATION, IS_PROTECTED)
          .with(SCHEDULED_MINUTES, REPORTED_MINUTES, VALID_ABSENCE_MINUTES, INVALID_ABSENCE_MINUTES)
          .with(OTHER_ACTIVITY_MINUTES, MEETS_MINIMUM_EXPOSURE, HIGH_ABSENCE)
          .byTerm();

  /**
   * Where a pupil of the running term is likely to end: one row for each pupil of the population
   * with dated school days in the weeks that have passed.
   */
  public static final Table EARLY_WARNING =
      Table.of("early_warning", "pupil x running term", PUPIL, SCHOOL_YEAR, TERM)
          .with(WarningCol.AS_OF, WarningCol.WEEK, SCHOOL_UNIT_CODE, STAGE)
          .with(WarningCol.LAST_TERM_BAND)
          .with(WarningCol.SCHOOL_DAYS_SO_FAR, WarningCol.ABSENCE_DAYS_SO_FAR)
          .with(WarningCol.PAST_PUPILS, WarningCol.HIGH_ABSENCE_PROBABILITY)
          .with(WarningCol.PROJECTED_RATE)
          .with(WarningCol.PROJECTED_RATE_LOW, WarningCol.PROJECTED_RATE_HIGH)
          .with(WarningCol.WARNED, WarningCol.TWO_WEEKS_RULE, WarningCol.FIFTEEN_WEEKS_RULE)
          .byTerm();

  private PupilTables() {}
}
