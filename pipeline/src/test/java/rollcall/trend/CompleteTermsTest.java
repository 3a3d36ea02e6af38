package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Schools A and B; the rule here asks for half of the schools. Every term is a fact of its own. */
class CompleteTermsTest {
  private static final String TERMS =
      """
      year    term start      end
      2019-20 HT   2019-08-19 2019-12-20
      2019-20 VT   2020-01-08 2020-06-10
      2020-21 HT   2020-08-18 2020-12-18
      2020-21 VT   2021-01-11 2021-06-10
      2021-22 HT   2021-08-18 2021-12-20
      """;
  private static final String ATTENDANCE =
      """
      pupil school dates                  scheduled
      anna  A      2019-12-14,2020-06-10  400
      bo    B      2019-12-13,2020-06-01  400
      anna  A      2020-12-11             400
      bo    B      2020-12-11             400
      anna  A      2021-05-31..2021-06-04 2000
      bo    B      2021-05-03..2021-05-07 2000
      anna  A      2021-12-13,2021-12-14  400
      """;
  private static Outcome halfOfSchools;
  private static Outcome shipped;
  private static Outcome aDayEarlier;

  @BeforeAll
  static void compute() {
    halfOfSchools = scenario("{\"complete_term\": {\"schools_percent\": 50}}", "2021-12-14");
    shipped = scenario("{}", "2021-12-14");
    aDayEarlier = scenario("{}", "2021-12-13");
  }

  private static Outcome scenario(String rules, String asOf) {
    return new Scenario().inTerms(TERMS).rules(rules).asOf(asOf).attendance(ATTENDANCE).run();
  }

  @Test
  void a_term_is_complete_when_enough_schools_have_a_row_in_its_last_7_days() {
    assertThat(halfOfSchools.completeTerms()).contains("2019-20/HT", "2019-20/VT");
  }

  @Test
  void a_term_is_incomplete_when_rows_end_a_week_before_it() {
    assertThat(halfOfSchools.completeTerms()).doesNotContain("2020-21/HT");
  }

  @Test
  void a_window_that_ends_in_the_last_7_days_is_enough() {
    assertThat(halfOfSchools.completeTerms()).contains("2020-21/VT");
  }

  @Test
  void a_term_is_complete_six_days_before_its_end() {
    assertThat(halfOfSchools.completeTerms()).contains("2021-22/HT");
  }

  @Test
  void a_term_is_incomplete_earlier() {
    assertThat(aDayEarlier.completeTerms()).doesNotContain("2021-22/HT");
  }

  @Test
  void the_shipped_rules_ask_for_95_percent_of_the_schools() {
    assertThat(shipped.completeTerms()).containsExactly("2021-22/HT");
  }
}
