package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureTables;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Whom the aggregates speak of; rows of pupils hold everyone. */
class PopulationTest {
  private static final String SCHOOLS =
      """
      school     district operator
      municipal  Norr     municipal
      private    Norr     independent
      untold     Norr     -
      """;
  private static final String ROSTER =
      """
      pupil      school    grade start
      in_grade_0 municipal 0     2021-08-01
      in_grade_9 municipal 9     2021-08-01
      no_grade   municipal -     2021-08-01
      """;
  private static final String ATTENDANCE =
      """
      pupil        dates      school     scheduled
      in_grade_0   2021-22/HT municipal  6000
      in_grade_9   2021-22/HT municipal  6000
      no_grade     2021-22/HT municipal  6000
      independent  2021-22/HT private    6000
      untold       2021-22/HT untold     6000
      unlisted     2021-22/HT unlisted   6000
      home_private 2021-22/HT private    4000
      home_private 2021-22/HT municipal  3000
      home_city    2021-22/HT private    3000
      home_city    2021-22/HT municipal  4000
      """;
  private static Outcome shipped;
  private static Outcome independentGrades1To9;

  @BeforeAll
  static void compute() {
    shipped = new Scenario().schools(SCHOOLS).roster(ROSTER).attendance(ATTENDANCE).run();
    independentGrades1To9 =
        new Scenario()
            .rules(
                """
                {"population": {"operators": ["independent"], "grades": {"from": 1, "to": 8}}}
                """)
            .schools(SCHOOLS)
            .roster(
                """
                pupil     school  grade start
                grade_0   private 0     2021-08-01
                grade_1   private 1     2021-08-01
                grade_8   private 8     2021-08-01
                grade_9   private 9     2021-08-01
                no_grade  private -     2021-08-01
                city      municipal 5   2021-08-01
                """)
            .run();
  }

  @Test
  void pupils_of_municipal_schools_count_in_grades_0_to_9() {
    assertThat(shipped.value("in_grade_0", IN_POPULATION)).isEqualTo(true);
    assertThat(shipped.value("in_grade_9", IN_POPULATION)).isEqualTo(true);
  }

  @Test
  void pupils_of_independent_schools_do_not_count() {
    assertThat(shipped.value("independent", IN_POPULATION)).isEqualTo(false);
  }

  @Test
  void an_unknown_operator_school_or_grade_counts() {
    assertThat(shipped.value("untold", IN_POPULATION)).isEqualTo(true);
    assertThat(shipped.value("unlisted", IN_POPULATION)).isEqualTo(true);
    assertThat(shipped.value("no_grade", IN_POPULATION)).isEqualTo(true);
  }

  @Test
  void the_home_enrolment_decides_for_all_enrolments_of_the_pupil() {
    assertThat(shipped.value("home_private", IN_POPULATION)).isEqualTo(false);
    assertThat(shipped.at("municipal", "home_private", IN_POPULATION)).containsExactly(false);
    assertThat(shipped.value("home_city", IN_POPULATION)).isEqualTo(true);
    assertThat(shipped.at("private", "home_city", IN_POPULATION)).containsExactly(true);
  }

  @Test
  void aggregates_hold_the_population_with_its_minutes_at_all_schools() {
    List<Object> city = List.of("2021-22", "HT", "all", "all", "all");
    assertThat(shipped.figure(FigureTables.DISTRICT_TERM, city, PUPILS, SCHEDULED_MINUTES))
        .containsExactly(6L, 5 * 6000L + 7000L);
  }

  @Test
  void operators_and_grades_are_rules() {
    Outcome outcome = independentGrades1To9;
    assertThat(outcome.value("grade_0", IN_POPULATION)).isEqualTo(false);
    assertThat(outcome.value("grade_1", IN_POPULATION)).isEqualTo(true);
    assertThat(outcome.value("grade_8", IN_POPULATION)).isEqualTo(true);
    assertThat(outcome.value("grade_9", IN_POPULATION)).isEqualTo(false);
    assertThat(outcome.value("no_grade", IN_POPULATION)).isEqualTo(true);
    assertThat(outcome.value("city", IN_POPULATION)).isEqualTo(false);
  }
}
