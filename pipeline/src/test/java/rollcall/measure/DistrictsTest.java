package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.FigureTables;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/**
 * On 1 July 2020 Old merges into Merged, a new name, and Split falls apart into East and West.
 * Pupils are named for their school.
 */
class DistrictsTest {
  private static final String THEN = "2019-20/HT";
  private static final String LATER = "2020-21/HT";
  private static final String TERMS =
      """
      year    term start      end
      2019-20 HT   2019-08-19 2019-12-20
      2020-21 HT   2020-08-18 2020-12-18
      """;
  private static final String DISTRICTS =
      """
      district from       to         successor
      Old      2007-01-01 2020-06-30 Merged
      Merged   2020-07-01 -          -
      Split    2007-01-01 2020-06-30 -
      East     2020-07-01 -          -
      West     2020-07-01 -          -
      """;
  private static final String SCHOOLS =
      """
      school  district from       to
      merged  Old      -          2020-06-30
      merged  Merged   2020-07-01 -
      careless Old     -          -
      eastern Split    -          2020-06-30
      eastern East     2020-07-01 -
      moving  West     2020-11-01 -
      moving  East     -          2020-10-31
      newborn West     2020-07-01 -
      listed  Nowhere  -          -
      """;
  private static final String ROSTER =
      """
      pupil    school   start      residence
      merged   merged   2019-08-01 Old
      eastern  eastern  2019-08-01 Split
      newborn  newborn  2020-08-01 West
      careless careless 2019-08-01 Nowhere
      moving   moving   2020-08-01 -
      listed   listed   2019-08-01 Merged
      absentee nowhere  2019-08-01 Old
      """;
  private static Outcome today;
  private static Outcome inOldBoundaries;

  @BeforeAll
  static void compute() {
    today = scenario().run();
    inOldBoundaries = scenario().rules("{\"district_boundaries\": \"2019-20\"}").run();
  }

  private static Scenario scenario() {
    return new Scenario().inTerms(TERMS).districts(DISTRICTS).schools(SCHOOLS).roster(ROSTER);
  }

  private static List<Object> nowAndThen(Outcome outcome, String term, String pupil) {
    return outcome.inTerm(term, pupil, DISTRICT, DISTRICT_THEN);
  }

  @Test
  void a_merged_district_is_called_by_its_new_name_and_then_by_its_old() {
    assertThat(nowAndThen(today, THEN, "merged")).containsExactly("Merged", "Old");
    assertThat(nowAndThen(today, LATER, "merged")).containsExactly("Merged", "Merged");
  }

  @Test
  void a_merger_needs_no_second_entry_in_the_schools_file() {
    assertThat(nowAndThen(today, THEN, "careless")).containsExactly("Merged", "Old");
    assertThat(nowAndThen(today, LATER, "careless")).containsExactly("Merged", "Merged");
  }

  @Test
  void a_split_is_told_by_the_school() {
    assertThat(nowAndThen(today, THEN, "eastern")).containsExactly("East", "Split");
    assertThat(nowAndThen(today, LATER, "eastern")).containsExactly("East", "East");
  }

  @Test
  void a_term_is_in_the_district_of_its_last_day() {
    assertThat(nowAndThen(today, LATER, "moving")).containsExactly("West", "West");
  }

  @Test
  void the_rules_may_name_older_boundaries() {
    assertThat(nowAndThen(inOldBoundaries, LATER, "merged")).containsExactly("Old", "Merged");
    assertThat(nowAndThen(inOldBoundaries, LATER, "eastern")).containsExactly("Split", "East");
  }

  @Test
  void a_part_that_cannot_be_mapped_backwards_is_unknown() {
    assertThat(nowAndThen(inOldBoundaries, LATER, "newborn")).containsExactly("unknown", "West");
    assertThat(inOldBoundaries.inTerm(LATER, "newborn", RESIDENCE_DISTRICT))
        .containsExactly("unknown");
  }

  @Test
  void residence_districts_are_mapped_the_same_way() {
    assertThat(today.inTerm(THEN, "merged", RESIDENCE_DISTRICT)).containsExactly("Merged");
    assertThat(inOldBoundaries.inTerm(LATER, "listed", RESIDENCE_DISTRICT)).containsExactly("Old");
    assertThat(today.inTerm(THEN, "eastern", RESIDENCE_DISTRICT)).containsExactly("unknown");
  }

  @Test
  void a_district_in_no_districts_file_keeps_its_name() {
    assertThat(nowAndThen(today, THEN, "listed")).containsExactly("Nowhere", "Nowhere");
    assertThat(today.inTerm(THEN, "careless", RESIDENCE_DISTRICT)).containsExactly("Nowhere");
  }

  @Test
  void a_residence_that_is_not_told_is_null() {
    assertThat(today.inTerm(LATER, "moving", RESIDENCE_DISTRICT)).containsExactly((Object) null);
  }

  @Test
  void a_school_in_no_schools_file_lies_in_unknown() {
    assertThat(nowAndThen(today, THEN, "absentee")).containsExactly("unknown", "unknown");
  }

  @Test
  void rows_of_a_year_use_the_same_boundaries() {
    List<Object> merged = List.of("2019-20", "year", "Merged", "all", "all");
    assertThat(today.figure(FigureTables.COHORT_TREND, merged, PUPILS_ENROLLED))
        .containsExactly(2L);
    List<Object> old = List.of("2020-21", "year", "Old", "all", "all");
    assertThat(inOldBoundaries.figure(FigureTables.COHORT_TREND, old, PUPILS_ENROLLED))
        .containsExactly(2L);
  }
}
