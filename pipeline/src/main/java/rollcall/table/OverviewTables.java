package rollcall.table;

import static rollcall.table.Col.*;
import static rollcall.table.OutcomeCol.*;

import java.util.List;

/** Tables that sum a programme up: what it is, its state at given dates, levels and verdicts. */
public final class OverviewTables {
  /** What a programme is. */
  public static final Table PROGRAMMES =
      Table.of("outcome_programme", "programme", PROGRAMME)
          .with(PROGRAMME_START, PROGRAMME_END, TARGET_GROUP, TARGET_GRADES)
          .with(PLANNED, FUNDING_SEK, DISTRICTS, SCHOOLS)
          .with(PARTICIPANTS, CLOSED, TERMS_FOLLOWED);

  /** How a programme stood at the dates that the rules name. */
  public static final Table STATES =
      Table.of("outcome_state", "programme x named date x district", PROGRAMME, STATE, DISTRICT)
          .with(STATE_DATE, PARTICIPANTS, OPEN, CLOSED, SHARE_FEMALE)
          .with(INITIAL_ABSENCE_SOURCE, WITH_INITIAL_ABSENCE, MEAN_INITIAL_ABSENCE);

  /** Who came in each year of a programme. */
  public static final Table ENTRANTS =
      Table.of(
              "outcome_entrants",
              "programme x project year x district x grade",
              PROGRAMME,
              PROJECT_YEAR,
              DISTRICT,
              GRADE)
          .with(OutcomeCol.ENTRANTS, GRADE_KNOWN, AT_OR_ABOVE_GRADE, SHARE_AT_OR_ABOVE_GRADE);

  /** Values at each occasion, of everyone who has one. */
  public static final Table LEVELS =
      Table.of(
              "outcome_level",
              "programme x measure x source x occasion x group",
              PROGRAMME,
              MEASURE,
              SUBSCALE,
              SOURCE,
              OCCASION,
              GROUP_KIND,
              GROUP)
          .with(PARTICIPANTS, WITH_VALUE, MEAN_LEVEL, MEDIAN_LEVEL)
          .with(REACHED, SHARE_REACHED, REACHED_VERDICT);

  /** How far districts lie apart; none is named, since they are too small to be ranked. */
  public static final Table DISTRICT_SPREAD =
      Table.of("outcome_district_spread", "programme x number", PROGRAMME, TABLE, NUMBER)
          .with(DISTRICTS, DISTRICTS_WITH_FIGURE, LOWEST, HIGHEST, MEAN_OF_DISTRICTS, CONCLUSION);

  /** Measures that are told together. */
  public static final Table TOPICS =
      Table.of(
              "outcome_topic",
              "programme x topic x pair of occasions",
              PROGRAMME,
              TOPIC,
              OCCASION_FROM,
              OCCASION_TO)
          .with(FIGURES_COMPARED, FIGURES_IMPROVED, FIGURES_UNCHANGED, FIGURES_WORSENED)
          .with(TOPIC_VERDICT);

  /** Budget and outturn of each year. */
  public static final Table BUDGET_YEARS =
      Table.of("outcome_budget_year", "programme x year x item", PROGRAMME, BUDGET_YEAR, ITEM)
          .with(BUDGET_SEK, OUTTURN_SEK, DIFFERENCE_SEK);

  /** All of them, in the order in which a reader needs them. */
  public static final List<Table> ALL =
      List.of(
          PROGRAMMES,
          STATES,
          OverviewTables.ENTRANTS,
          LEVELS,
          DISTRICT_SPREAD,
          TOPICS,
          BUDGET_YEARS);

  private OverviewTables() {}
}
