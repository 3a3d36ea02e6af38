package rollcall.flag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Whom the shipped rules count to which programme. */
class TargetGroupsTest {
  private static final String TERMS =
      """
      year    term start      end
      2012-13 VT   2013-01-08 2013-06-12
      2013-14 HT   2013-08-19 2013-12-20
      2018-19 VT   2019-01-08 2019-06-12
      2019-20 HT   2019-08-19 2019-12-20
      2019-20 VT   2020-01-08 2020-06-10
      2023-24 HT   2023-08-16 2023-12-20
      """;
  private static final String DISTRICTS =
      """
      district     from       to         successor
      Rinkeby-Kista 2007-01-01 2023-06-30 Järva
      Järva        2023-07-01 -          -
      """;
  private static final String SCHOOLS =
      """
      school  district  area operator
      farsta  Farsta    2    municipal
      kista   Järva     1    municipal
      norr    Norrmalm  3    municipal
      private Farsta    1    independent
      area_1  Södermalm 1    municipal
      area_5  Södermalm 5    municipal
      """;
  private static final String ROSTER =
      """
      pupil       school  grade start      residence
      anna        farsta  4     2010-08-01 Farsta
      too_young   farsta  3     2010-08-01 Farsta
      below_20    farsta  4     2010-08-01 Farsta
      in_kista    kista   9     2010-08-01 -
      elsewhere   norr    5     2010-08-01 Farsta
      independent private 5     2010-08-01 Kungsholmen
      resident    area_1  5     2010-08-01 Kungsholmen
      merged      area_5  5     2010-08-01 Rinkeby-Kista
      at_49       area_5  5     2010-08-01 Järva
      outsider    area_5  5     2010-08-01 Södermalm
      other_area  norr    5     2010-08-01 Järva
      five_in_row norr    5     2010-08-01 -
      four_in_row norr    5     2010-08-01 -
      ten_apart   norr    0     2010-08-01 -
      at_20       norr    5     2010-08-01 -
      """;
  private static final String RATES =
      """
      pupil       school  dates                            scheduled valid
      anna        farsta  2012-13/VT,2013-14/HT            6000      1200
      anna        farsta  2018-19/VT,2019-20/HT,2019-20/VT 6000      1200
      too_young   farsta  2019-20/HT                       6000      3000
      below_20    farsta  2013-14/HT,2019-20/HT            6000      1199
      in_kista    kista   2019-20/HT                       6000      1200
      elsewhere   norr    2019-20/HT                       6000      3000
      independent private 2013-14/HT,2019-20/HT,2023-24/HT 6000      3000
      resident    area_1  2023-24/HT                       6000      3000
      merged      area_5  2023-24/HT                       6000      3000
      at_49       area_5  2023-24/HT                       6000      2999
      outsider    area_5  2023-24/HT                       6000      3000
      other_area  norr    2023-24/HT                       6000      3000
      """;
  private static final String PATTERNS =
      """
      pupil        school dates                            scheduled valid
      five_in_row  norr   2019-09-02,2019-09-03,2019-09-04 400       400
      five_in_row  norr   2019-09-05,2019-09-06            400       400
      five_in_row  norr   2019-09-09                       10000     0
      four_in_row  norr   2019-09-02,2019-09-03,2019-09-04 400       400
      four_in_row  norr   2019-09-05                       400       400
      four_in_row  norr   2019-09-09                       10000     0
      ten_apart    norr   2019-09-02,2019-09-04,2019-09-06 100       100
      ten_apart    norr   2019-09-09,2019-09-11,2019-09-13 100       100
      ten_apart    norr   2019-09-16,2019-09-18,2019-09-20 100       100
      ten_apart    norr   2019-09-23                       100       100
      ten_apart    norr   2019-09-03,2019-09-05,2019-09-10 2000      0
      ten_apart    norr   2019-09-12,2019-09-17,2019-09-19 2000      0
      at_20        norr   2019-09-02,2019-09-03,2019-09-04 400       400
      at_20        norr   2019-09-05,2019-09-06            400       400
      at_20        norr   2019-09-09                       8000      0
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .inTerms(TERMS)
            .districts(DISTRICTS)
            .schools(SCHOOLS)
            .roster(ROSTER)
            .attendance(RATES)
            .attendance(PATTERNS)
            .run();
  }

  @Test
  void ppss_is_for_municipal_pupils_with_at_least_20_percent_absence() {
    assertThat(outcome.targetGroups("2013-14/HT", "anna")).containsExactly("ppss");
    assertThat(outcome.targetGroups("2013-14/HT", "below_20")).isEmpty();
    assertThat(outcome.targetGroups("2013-14/HT", "independent")).isEmpty();
  }

  @Test
  void a_term_belongs_to_a_programme_when_it_overlaps_its_period() {
    assertThat(outcome.targetGroups("2012-13/VT", "anna")).isEmpty();
    assertThat(outcome.targetGroups("2018-19/VT", "anna")).containsExactly("skolsociala-team");
    assertThat(outcome.targetGroups("2019-20/HT", "anna")).containsExactly("skolsociala-team");
    assertThat(outcome.targetGroups("2019-20/VT", "anna")).isEmpty();
  }

  @Test
  void skolsociala_team_is_for_grades_4_to_9_of_its_districts() {
    assertThat(outcome.targetGroups("2019-20/HT", "too_young")).isEmpty();
    assertThat(outcome.targetGroups("2019-20/HT", "elsewhere")).isEmpty();
    assertThat(outcome.targetGroups("2019-20/HT", "below_20")).isEmpty();
  }

  @Test
  void districts_of_a_group_are_read_in_the_boundaries_of_its_first_day() {
    assertThat(outcome.targetGroups("2019-20/HT", "in_kista")).containsExactly("skolsociala-team");
    assertThat(outcome.targetGroups("2023-24/HT", "merged")).containsExactly("sst-plus");
  }

  @Test
  void samverkan_is_for_a_spell_of_five_days_below_20_percent() {
    assertThat(outcome.targetGroups("2019-20/HT", "five_in_row")).containsExactly("samverkan");
    assertThat(outcome.targetGroups("2019-20/HT", "four_in_row")).isEmpty();
  }

  @Test
  void samverkan_is_for_ten_absence_days_without_a_spell() {
    assertThat(outcome.targetGroups("2019-20/HT", "ten_apart")).containsExactly("samverkan");
  }

  @Test
  void samverkan_leaves_out_exactly_20_percent() {
    assertThat(outcome.targetGroups("2019-20/HT", "at_20")).isEmpty();
  }

  @Test
  void sst_plus_is_for_residents_in_schools_of_its_areas_from_50_percent() {
    assertThat(outcome.targetGroups("2023-24/HT", "resident")).containsExactly("sst-plus");
    assertThat(outcome.targetGroups("2023-24/HT", "at_49")).isEmpty();
    assertThat(outcome.targetGroups("2023-24/HT", "outsider")).isEmpty();
    assertThat(outcome.targetGroups("2023-24/HT", "other_area")).isEmpty();
    assertThat(outcome.targetGroups("2023-24/HT", "independent")).isEmpty();
  }
}
