package rollcall.table;

import static rollcall.table.Col.*;
import static rollcall.table.OutcomeCol.*;

import java.util.List;
import java.util.stream.Stream;

/** Tables of what programmes' own follow-up shows. Means are over participants. */
public final class OutcomeTables {
  /** Who took part. */
  public static final Table PARTICIPANTS =
      Table.of("outcome_participants", "programme x district x gender", PROGRAMME, DISTRICT, GENDER)
          .with(OutcomeCol.PARTICIPANTS, CLOSED, PLANNED, SHARE_OF_PLANNED, SHARE_FEMALE)
          .with(YOUNGEST_GRADE, OLDEST_GRADE, MODAL_GRADES)
          .with(INITIAL_ABSENCE_SOURCE, WITH_INITIAL_ABSENCE, MEAN_INITIAL_ABSENCE)
          .with(SHARE_IN_TARGET_BAND, MET_CRITERION, MET_CRITERION_KNOWN, BELOW_CRITERION);

  /** How far the register knows a programme. */
  public static final Table COVERAGE =
      Table.of("outcome_coverage", "programme x half year", PROGRAMME, HALF_YEAR)
          .with(OutcomeCol.PARTICIPANTS, WITH_PUPIL_ID, IN_REGISTER, REGISTER_PUPILS);

  /** From target group to close. */
  public static final Table FUNNEL =
      Table.of(
              "outcome_funnel",
              "programme x district x half year x step",
              PROGRAMME,
              DISTRICT,
              HALF_YEAR,
              STEP)
          .with(PUPILS, SCHOOLS_WITHOUT_REFERRAL);

  /** Change between two occasions. */
  public static final Table CHANGE =
      Table.of(
              "outcome_change",
              "programme x measure x source x pair of occasions x group",
              PROGRAMME,
              MEASURE,
              SUBSCALE,
              SOURCE,
              OCCASION_FROM,
              OCCASION_TO,
              GROUP_KIND,
              GROUP)
          .with(OutcomeCol.PARTICIPANTS, WITH_BOTH, CANNOT_HAVE_VALUE, MISSING_VALUE)
          .with(MEAN_FROM, MEAN_TO, MEAN_CHANGE, MEDIAN_CHANGE, MEAN_DIRECTION)
          .with(INCREASED, UNCHANGED, DECREASED, SHARE_IMPROVED, CI_LOW, CI_HIGH)
          .with(SHARE_UNCHANGED, SHARE_WORSENED)
          .with(SHARE_IMPROVED_WORST, SHARE_IMPROVED_BEST)
          .with(ABLE_TO_IMPROVE, SHARE_IMPROVED_OF_ABLE, ATTENDED_MINUTES_CHANGE)
          .with(ACROSS_REDUCED_TIMETABLE)
          .with(ALIKE_PARTICIPANTS, ALIKE_PUPILS, ALIKE_PARTICIPANTS_CHANGE, ALIKE_CHANGE)
          .with(CONCLUSION);

  /** How far goals were attained. */
  public static final Table GOALS =
      Table.of(
              "outcome_goals",
              "programme x source x group x attainment",
              PROGRAMME,
              SOURCE,
              GROUP_KIND,
              GROUP,
              ATTAINMENT)
          .with(OutcomeCol.PARTICIPANTS, ANSWERED, PUPILS, SHARE, CI_LOW, CI_HIGH, CONCLUSION);

  /** How satisfied participants are. */
  public static final Table SATISFACTION =
      Table.of(
              "outcome_satisfaction",
              "programme x source x group",
              PROGRAMME,
              SOURCE,
              GROUP_KIND,
              GROUP)
          .with(OutcomeCol.PARTICIPANTS, ANSWERED, MEAN_VALUE, HIGH_ANSWERS)
          .with(SHARE, CI_LOW, CI_HIGH, CONCLUSION);

  /** Which support was used. */
  public static final Table SUPPORT =
      Table.of(
              "outcome_support",
              "programme x group x kind of support",
              PROGRAMME,
              GROUP_KIND,
              GROUP,
              OutcomeCol.SUPPORT)
          .with(OutcomeCol.PARTICIPANTS, USERS, SHARE, CI_LOW, CI_HIGH, SUPPORT_RANK, CONCLUSION)
          .with(KINDS_IN_USE);

  /** Answers to surveys. */
  public static final Table SURVEY =
      Table.of(
              "outcome_survey",
              "programme x survey x question x reference time x respondents x answer",
              PROGRAMME,
              OutcomeCol.SURVEY,
              QUESTION,
              REFERENCE_TIME,
              RESPONDENT_GROUP,
              DISTRICT,
              GENDER,
              ANSWER)
          .with(RESPONDENTS, RESPONDENTS_TOTAL, SHARE, CI_LOW, CI_HIGH, INVITED, RESPONSE_RATE);

  /** Pupils reached beyond the enrolled. */
  public static final Table REACH =
      Table.of(
              "outcome_reach",
              "programme x district x period x basis",
              PROGRAMME,
              DISTRICT,
              PROGRAMME_PERIOD,
              BASIS)
          .with(PUPILS_REACHED, SCHOOLS, OutcomeCol.PARTICIPANTS, PUPILS_IN_ALL);

  /** Districts side by side. */
  public static final Table DISTRICT_MATRIX =
      Table.of(
              "outcome_district_matrix",
              "programme x period x item x district",
              PROGRAMME,
              PROGRAMME_PERIOD,
              ITEM,
              DISTRICT)
          .with(ITEM_VALUE, REPORT_STATUS);

  /** Budget and outturn. */
  public static final Table BUDGET =
      Table.of("outcome_budget", "programme x item", PROGRAMME, ITEM)
          .with(BUDGET_SEK, OUTTURN_SEK, DIFFERENCE_SEK)
          .with(OutcomeCol.PARTICIPANTS, PLANNED)
          .with(COST_PER_PARTICIPANT_SEK, COST_PER_PLANNED_SEK);

  /** Participants beside pupils who had the same absence before. */
  public static final Table COMPARISON =
      Table.of("outcome_comparison", "programme x group", PROGRAMME, GROUP_KIND, GROUP)
          .with(LINKED, MATCHED, PARTICIPANT_SCHOOLS, COMPARISON_PUPILS, COMPARISON_SCHOOLS)
          .with(SHARE_SAME_DISTRICT, LARGEST_STANDARDISED_DIFFERENCE, BALANCE_HOLDS)
          .with(PARTICIPANTS_CHANGE, COMPARISON_CHANGE)
          .with(DIFFERENCE_IN_DIFFERENCES)
          .with(DIFFERENCE_IN_DIFFERENCES_LOW, DIFFERENCE_IN_DIFFERENCES_HIGH)
          .with(ANCOVA, ANCOVA_LOW, ANCOVA_HIGH)
          .with(PLACEBO, PLACEBO_LOW, PLACEBO_HIGH, PLACEBO_HOLDS)
          .with(SMALLEST_DETECTABLE, CONCLUSION);

  /** Whether the data can carry a conclusion. */
  public static final Table STABILITY =
      Table.of("outcome_stability", "programme x check", PROGRAMME, CHECK)
          .with(CHECK_VALUE, CHECK_LIMIT, BEYOND_LIMIT);

  /** What may be concluded. */
  public static final Table LADDER =
      Table.of("outcome_ladder", "programme", PROGRAMME)
          .with(LADDER_STEP, PUBLISHED_LADDER_STEP, LINKED_PARTICIPANTS)
          .with(VERDICT, NOT_TO_BE_CONCLUDED);

  /** All of them, in the order in which a reader needs them. */
  public static final List<Table> ALL =
      Stream.concat(
              OverviewTables.ALL.stream(),
              Stream.of(
                  PARTICIPANTS,
                  COVERAGE,
                  FUNNEL,
                  CHANGE,
                  GOALS,
                  SATISFACTION,
                  SUPPORT,
                  SURVEY,
                  REACH,
                  DISTRICT_MATRIX,
                  BUDGET,
                  COMPARISON,
                  STABILITY,
                  LADDER))
          .toList();

  private OutcomeTables() {}
}
