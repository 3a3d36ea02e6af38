package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureTables;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Every district has one pupil and is a fact of its own. */
class NearThresholdTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .schools(
                """
                school district operator
                A      at_40    municipal
                B      below_40 municipal
                C      below_50 municipal
                D      at_50    municipal
                E      too_few  municipal
                F      private  independent
                """)
            .attendance(
                """
                pupil  dates      school scheduled valid invalid
                anna   2021-22/HT A      6000      1200  1200
                bo     2021-22/HT B      6000      2399  0
                cia    2021-22/HT C      6000      2999  0
                dan    2021-22/HT D      6000      3000  0
                eva    2021-22/HT E      2999      1300  0
                filip  2021-22/HT F      6000      2700  0
                filip  2021-22/VT A      6000      0     0
                """)
            .run();
  }

  private static List<Object> near(String district) {
    return outcome.figure(FigureTables.NEAR_THRESHOLD, List.of("2021-22", "HT", district), PUPILS);
  }

  @Test
  void a_pupil_at_exactly_40_percent_is_near() {
    assertThat(near("at_40")).containsExactly(1L);
    assertThat(near("below_40")).containsExactly(0L);
  }

  @Test
  void a_pupil_at_exactly_50_percent_is_no_longer_near() {
    assertThat(near("below_50")).containsExactly(1L);
    assertThat(near("at_50")).containsExactly(0L);
  }

  @Test
  void a_pupil_below_exposure_is_not_counted() {
    assertThat(near("too_few")).isIn(List.of(), List.of(0L));
  }

  @Test
  void a_pupil_outside_the_population_is_not_counted() {
    assertThat(near("private")).isIn(List.of(), List.of(0L));
  }
}
