package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureTables;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Every school is a district and a fact of its own. */
class PanelTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .inTerms(
                """
                year    term start      end
                2020-21 HT   2020-08-18 2020-12-18
                2021-22 HT   2021-08-18 2021-12-20
                2021-22 VT   2022-01-10 2022-06-14
                """)
            .schools(
                """
                school      district
                exactly_90  exactly_90
                below_90    below_90
                one_year    one_year
                undelivered undelivered
                over_terms  over_terms
                """)
            .attendance(
                """
                pupil  school      dates                 scheduled reported valid
                anna   exactly_90  2020-21/HT,2021-22/HT 6000      5400     5400
                bo     below_90    2020-21/HT            6000      6000     6000
                bo     below_90    2021-22/HT            6000      5399     0
                cia    one_year    2021-22/HT            6000      6000     0
                dan    undelivered 2020-21/HT,2021-22/HT 6000      -        0
                eva    over_terms  2020-21/HT,2021-22/HT 6000      6000     0
                eva    over_terms  2021-22/VT            6000      4800     0
                """)
            .run();
  }

  private static List<Object> pupils(String year, String district) {
    return outcome.figure(
        FigureTables.COHORT_TREND_PANEL,
        List.of(year, "any-term", district, "all", "all"),
        PUPILS,
        HIGH_ABSENCE_PUPILS);
  }

  private static void assertOutside(String district) {
    assertThat(pupils("2020-21", district)).isIn(List.of(), List.of(0L, 0L));
    assertThat(pupils("2021-22", district)).isIn(List.of(), List.of(0L, 0L));
  }

  @Test
  void a_school_that_reports_exactly_90_percent_every_year_is_in_the_panel() {
    assertThat(pupils("2020-21", "exactly_90")).containsExactly(1L, 1L);
    assertThat(pupils("2021-22", "exactly_90")).containsExactly(1L, 1L);
  }

  @Test
  void one_year_below_90_percent_takes_a_school_out_of_every_year() {
    assertOutside("below_90");
  }

  @Test
  void a_school_without_rows_in_a_year_is_in_no_year() {
    assertOutside("one_year");
  }

  @Test
  void a_school_whose_reporting_is_not_delivered_is_in_no_panel() {
    assertOutside("undelivered");
  }

  @Test
  void a_year_is_judged_over_both_of_its_terms() {
    assertThat(pupils("2021-22", "over_terms")).containsExactly(1L, 0L);
  }

  @Test
  void all_is_the_panel_alone() {
    assertThat(pupils("2020-21", "all")).containsExactly(2L, 1L);
  }
}
