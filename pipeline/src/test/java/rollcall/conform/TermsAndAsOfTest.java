package rollcall.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Autumn lasts from 18 August to 20 December; the data are looked at on 30 September. */
class TermsAndAsOfTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .asOf("2021-09-30")
            .roster(
                """
                pupil school start      end
                greta TERMS  2022-01-10 -
                """)
            .attendance(
                """
                pupil school  dates                  scheduled fate
                anna  TERMS   2021-08-17             400       DATE_OUTSIDE_TERM
                anna  TERMS   2021-08-18             400       counts
                anna  TERMS   2021-12-20             400       counts
                anna  TERMS   2021-12-21             400       DATE_OUTSIDE_TERM
                bo    TERMS   2021-12-01..2022-01-14 400       WINDOW_OUTSIDE_TERM
                bo    TERMS   2021-08-16..2021-08-20 400       WINDOW_OUTSIDE_TERM
                cia   AS_OF   2021-09-30             400       counts
                cia   AS_OF   2021-10-01             400       counts
                dan   AS_OF   2021-09-27..2021-09-30 1600      counts
                dan   AS_OF   2021-10-04..2021-10-08 2000      counts
                eva   AS_OF   2021-09-27..2021-10-01 2000      counts
                filip AS_OF   2021-10-01             400       counts
                filip AS_OF   2021-10-01             400       superseded
                """)
            .run();
  }

  private static void assertAsExpected(String school) {
    assertThat(outcome.fates(school)).isEqualTo(outcome.expectedFates(school));
  }

  @Test
  @Tag("B17")
  void a_date_outside_every_term_and_a_window_across_a_term_border_are_quarantined() {
    assertAsExpected("TERMS");
  }

  @Test
  void rows_after_as_of_stay_accepted() {
    assertAsExpected("AS_OF");
  }

  @Test
  void rows_after_as_of_are_ignored() {
    assertThat(outcome.value("cia", SCHEDULED_MINUTES)).isEqualTo(400L);
    assertThat(outcome.of("filip", SCHEDULED_MINUTES)).isEmpty();
  }

  @Test
  void a_window_counts_by_its_end_date() {
    assertThat(outcome.value("dan", SCHEDULED_MINUTES)).isEqualTo(1600L);
    assertThat(outcome.of("eva", SCHEDULED_MINUTES)).isEmpty();
  }

  @Test
  void a_term_that_begins_after_as_of_has_no_rows() {
    assertThat(outcome.inTerm("2021-22/VT", "greta", SCHEDULED_MINUTES)).isEmpty();
  }
}
