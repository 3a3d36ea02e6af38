package rollcall.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.rules.RulesFile;
import rollcall.table.Term;
import rollcall.table.TermCalendar;

class WarningPlanTest {
  /** 2021-08-18 and 2021-10-15 are a Wednesday and a Friday. */
  private static final TermCalendar TERMS =
      TermCalendar.of(
          List.of(
              term("2019-20", "HT", "2019-08-19", "2019-12-20"),
              term("2019-20", "VT", "2020-01-09", "2020-06-12"),
              term("2020-21", "HT", "2020-08-17", "2020-12-18"),
              term("2020-21", "VT", "2021-01-11", "2021-06-11"),
              term("2021-22", "HT", "2021-08-18", "2021-12-20")));

  @Test
  void a_week_has_passed_on_its_friday_and_the_first_is_that_of_the_first_day() {
    assertThat(plan("2021-10-15").week()).isEqualTo(9);
    assertThat(plan("2021-10-14").week()).isEqualTo(8);
  }

  @Test
  void autumns_are_compared_with_autumns() {
    assertThat(plan("2021-10-15").past()).containsExactly(0, 2);
    assertThat(plan("2021-04-16").past()).containsExactly(1);
  }

  @Test
  void past_terms_are_looked_at_after_the_running_week_too() {
    assertThat(plan("2021-10-15").weeksOf(2)).containsExactly(4, 8, 9, 12, 16);
    assertThat(plan("2021-10-15").weeksOf(4)).containsExactly(9);
  }

  @Test
  void a_term_in_its_last_seven_days_runs_no_more() {
    assertThat(plan("2021-12-13").isOpen()).isTrue();
    assertThat(plan("2021-12-14").closed()).isEqualTo(WarningPlan.NO_RUNNING_TERM);
  }

  @Test
  void between_terms_and_before_the_first_none_runs() {
    assertThat(plan("2021-07-01").closed()).isEqualTo(WarningPlan.NO_RUNNING_TERM);
    assertThat(plan("2018-07-01").closed()).isEqualTo(WarningPlan.NO_RUNNING_TERM);
  }

  @Test
  void before_the_third_friday_it_is_too_early() {
    assertThat(plan("2021-09-02").closed()).isEqualTo(WarningPlan.TOO_EARLY);
    assertThat(plan("2021-09-03").isOpen()).isTrue();
  }

  private static WarningPlan plan(String asOf) {
    return WarningPlan.of(TERMS, LocalDate.parse(asOf), RulesFile.shipped().rules());
  }

  private static Term term(String year, String term, String start, String end) {
    return new Term(year, term, LocalDate.parse(start), LocalDate.parse(end), null);
  }
}
