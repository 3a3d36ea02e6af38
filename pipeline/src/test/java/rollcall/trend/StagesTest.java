package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.COHORT_TREND;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

class StagesTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .roster(
                """
                pupil  school grade gender start
                grade0 A      0     F      2021-08-01
                grade1 A      1     F      2021-08-01
                grade3 A      3     M      2021-08-01
                grade4 A      4     F      2021-08-01
                grade6 A      6     M      2021-08-01
                grade7 A      7     F      2021-08-01
                grade9 A      9     M      2021-08-01
                untold A      -     -      2021-08-01
                """)
            .run();
  }

  private static List<Object> enrolled(String gender, String stage) {
    return outcome.figure(
        COHORT_TREND, List.of("2021-22", "HT", "all", gender, stage), PUPILS_ENROLLED);
  }

  @Test
  void a_stage_is_told_by_the_grade() {
    assertThat(outcome.value("grade0", STAGE)).isEqualTo("F");
    assertThat(outcome.value("grade1", STAGE)).isEqualTo("low");
    assertThat(outcome.value("grade3", STAGE)).isEqualTo("low");
    assertThat(outcome.value("grade4", STAGE)).isEqualTo("middle");
    assertThat(outcome.value("grade6", STAGE)).isEqualTo("middle");
    assertThat(outcome.value("grade7", STAGE)).isEqualTo("high");
    assertThat(outcome.value("grade9", STAGE)).isEqualTo("high");
    assertThat(outcome.value("untold", STAGE)).isEqualTo("unknown");
  }

  @Test
  void every_stage_is_a_member() {
    assertThat(enrolled("all", "F")).containsExactly(1L);
    assertThat(enrolled("all", "low")).containsExactly(2L);
    assertThat(enrolled("all", "middle")).containsExactly(2L);
    assertThat(enrolled("all", "high")).containsExactly(2L);
    assertThat(enrolled("all", "unknown")).containsExactly(1L);
    assertThat(enrolled("all", "all")).containsExactly(8L);
  }

  @Test
  void grades_1_to_9_are_a_member_without_grade_0_and_unknown_grades() {
    assertThat(enrolled("all", "1-9")).containsExactly(6L);
  }

  @Test
  void genders_are_members_with_the_unknown() {
    assertThat(enrolled("F", "all")).containsExactly(4L);
    assertThat(enrolled("M", "all")).containsExactly(3L);
    assertThat(enrolled("U", "all")).containsExactly(1L);
    assertThat(enrolled("M", "1-9")).containsExactly(3L);
  }
}
