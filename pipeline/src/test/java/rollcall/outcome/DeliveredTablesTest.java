package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;
import rollcall.table.*;

class DeliveredTablesTest {
  @Test
  void a_survey_shows_who_answered_of_those_asked() {
    Followed f = new Followed();
    f.answers.add(answer("good", 9));
    f.answers.add(answer("bad", 3));
    Table t = OutcomeTables.SURVEY;
    assertThat(
            figures(
                only(f.rows(t), t, "s", "q", "now", "teams", "all", "all", "good"),
                RESPONDENTS,
                RESPONDENTS_TOTAL,
                SHARE,
                INVITED,
                RESPONSE_RATE))
        .containsExactly(9L, 12L, 0.75, 16, 0.75);
  }

  private static SurveyAnswer answer(String answer, int respondents) {
    return new SurveyAnswer(
        "P", "s", "q", "teams", null, "now", null, null, answer, respondents, 16);
  }

  @Test
  void reach_of_no_district_is_part_of_the_total_alone() {
    Followed f = new Followed().took("a", "N", "F", 5, null);
    f.reach.add(new Reach("P", "N", "S1", "2014", 20, "estimate"));
    f.reach.add(new Reach("P", null, null, "2014", 5, "estimate"));
    assertThat(f.rows(OutcomeTables.REACH))
        .extracting(r -> figures(r, Col.DISTRICT, PUPILS_REACHED, SCHOOLS, OutcomeCol.PARTICIPANTS))
        .containsExactly(List.of("N", 20L, 1L, 1L), List.of("all", 25L, 1L, 1L));
  }

  @Test
  void what_a_district_does_not_report_is_not_zero() {
    Followed f = new Followed();
    f.districts.add(new ProgrammeDistrict("P", "N", "2019", "social workers", "2", null));
    f.districts.add(new ProgrammeDistrict("P", "S", "2019", "schools", "0", null));
    Table t = OutcomeTables.DISTRICT_MATRIX;
    assertThat(f.rows(t)).hasSize(4);
    assertThat(figures(only(f.rows(t), t, "2019", "schools", "N"), ITEM_VALUE, REPORT_STATUS))
        .containsExactly(null, "ej redovisat");
    assertThat(figures(only(f.rows(t), t, "2019", "schools", "S"), ITEM_VALUE, REPORT_STATUS))
        .containsExactly("0", "reported");
  }

  @Test
  void the_budget_has_a_total_with_cost_per_participant_and_per_planned() {
    Followed f = new Followed().took("a", "N", "F", 5, null).took("b", "N", "F", 5, null);
    f.planned = 4;
    f.budget.add(new BudgetLine("P", null, 2023, "staff", 600, 500));
    f.budget.add(new BudgetLine("P", null, 2024, "staff", 300, 310));
    f.budget.add(new BudgetLine("P", null, 2024, "phones", 100, 190));
    assertThat(f.rows(OutcomeTables.BUDGET))
        .extracting(
            r ->
                figures(
                    r,
                    ITEM,
                    BUDGET_SEK,
                    OUTTURN_SEK,
                    DIFFERENCE_SEK,
                    COST_PER_PARTICIPANT_SEK,
                    COST_PER_PLANNED_SEK))
        .containsExactly(
            Arrays.asList("phones", 100L, 190L, -90L, null, null),
            Arrays.asList("staff", 900L, 810L, 90L, null, null),
            Arrays.asList("total", 1000L, 1000L, 0L, 500.0, 250.0));
  }

  @Test
  void a_programme_that_writes_its_own_total_is_refused() {
    Followed f = new Followed();
    f.budget.add(new BudgetLine("P", null, null, "total", 1, 1));
    assertThatThrownBy(() -> f.rows(OutcomeTables.BUDGET)).isInstanceOf(UserError.class);
  }

  @Test
  void a_check_at_its_limit_holds_and_one_beyond_does_not() {
    assertThat(beyond(new RegisterFacts.DataQuality("P", 80, 100, 10, 2, 24, 13, 10, 1)))
        .containsExactly(false, false, false, false);
    assertThat(beyond(new RegisterFacts.DataQuality("P", 79, 100, 10, 3, 24, 14, 10, 2)))
        .containsExactly(true, true, true, true);
    assertThat(beyond(new RegisterFacts.DataQuality("P", 0, 0, 0, 0, 0, 0, 0, 0)))
        .containsExactly(null, null, null, null);
  }

  @Test
  void one_round_value_in_twelve_is_chance_and_fewer_are_no_sign_of_anything() {
    // Of the minutes that end on five, one in twelve is a whole hour.
    assertThat(roundValues(12, 1)).isEqualTo(0.0);
    assertThat(roundValues(12, 0)).isEqualTo(0.0);
    assertThat(roundValues(12, 12)).isEqualTo(100.0);
    assertThat(roundValues(0, 0)).isNull();
  }

  private static Double roundValues(long values, long round) {
    Followed f = new Followed();
    f.register = register(new RegisterFacts.DataQuality("P", 0, 0, 0, 0, values, round, 0, 0));
    Table t = OutcomeTables.STABILITY;
    return only(f.rows(t), t, "round_values").getAs(CHECK_VALUE);
  }

  private static RegisterFacts register(RegisterFacts.DataQuality data) {
    return new RegisterFacts(
        List.of(),
        List.of(),
        List.of(),
        List.of(data),
        RegisterFacts.Compared.NOBODY,
        List.of(),
        List.of());
  }

  private static List<Object> beyond(RegisterFacts.DataQuality data) {
    Followed f = new Followed();
    f.register = register(data);
    Table t = OutcomeTables.STABILITY;
    List<Row> rows = f.rows(t);
    return Arrays.asList(
        only(rows, t, "reporting").getAs(BEYOND_LIMIT),
        only(rows, t, "classes_without_absence").getAs(BEYOND_LIMIT),
        only(rows, t, "round_values").getAs(BEYOND_LIMIT),
        only(rows, t, "late_corrections").getAs(BEYOND_LIMIT));
  }
}
