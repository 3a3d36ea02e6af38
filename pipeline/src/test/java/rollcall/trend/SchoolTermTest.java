package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.SCHOOL_TERM;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

class SchoolTermTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                """
                pupil  school start
                no_row C      2021-08-01
                """)
            .attendance(
                """
                pupil  school dates                  scheduled reported valid
                anna   A      2021-08-18..2021-12-10 6000      5000     500
                anna   A      2021-12-13             400       400      0
                bo     A      2021-08-18..2021-12-10 3600      3600     1800
                guest  A      2021-12-20             400       400      400
                guest  B      2021-08-18..2021-12-17 6000      -        0
                below  A      2021-09-01             400       0        0
                """)
            .run();
  }

  private static List<Object> of(String school, String band, String... columns) {
    return outcome.figure(SCHOOL_TERM, List.of("2021-22", "HT", school, band), columns);
  }

  @Test
  void pupils_count_at_their_home_school_with_all_their_minutes() {
    assertThat(of("A", "all", PUPILS, SCHEDULED_MINUTES)).containsExactly(2L, 10000L);
    assertThat(of("B", "all", PUPILS, SCHEDULED_MINUTES)).containsExactly(1L, 6400L);
  }

  @Test
  void bands_of_a_school_have_their_share_of_its_pupils() {
    assertThat(of("A", "<20", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 0.5);
    assertThat(of("A", ">=50", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 0.5);
    assertThat(of("A", "20-<50", PUPILS, SHARE_OF_PUPILS)).containsExactly(0L, 0.0);
  }

  @Test
  void the_reporting_rate_is_reported_minutes_of_scheduled_ones_of_counted_pupils() {
    assertThat(of("A", "all", REPORTING_RATE)).containsExactly(0.9);
  }

  @Test
  void there_is_no_reporting_rate_where_reporting_is_not_delivered() {
    assertThat(of("B", "all", REPORTING_RATE)).containsExactly((Object) null);
  }

  @Test
  void the_last_delivery_is_the_newest_date_of_any_row_at_the_school() {
    assertThat(of("A", "all", LAST_DELIVERY)).asString().contains("2021-12-20");
    assertThat(of("B", "all", LAST_DELIVERY)).asString().contains("2021-12-17");
  }

  @Test
  void a_school_with_enrolments_alone_has_delivered_nothing() {
    assertThat(of("C", "all", PUPILS, PUPILS_NO_DATA, ABSENCE_RATE, LAST_DELIVERY))
        .containsExactly(0L, 1L, null, null);
  }
}
