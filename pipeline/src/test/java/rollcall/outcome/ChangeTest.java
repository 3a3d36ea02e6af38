package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.Followed.figures;
import static rollcall.outcome.Followed.only;
import static rollcall.table.OutcomeCol.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rollcall.table.*;

class ChangeTest {
  private static final Table T = OutcomeTables.CHANGE;

  private static Row absence(Followed f, String kind, String group) {
    return only(f.rows(T), T, "absence_percent", "total", "manual", "start", "end", kind, group);
  }

  private static Followed four() {
    return new Followed()
        .took("a", "N", "F", 5, "2024-03-01")
        .took("b", "N", "M", 8, "2024-03-01")
        .took("c", "S", "F", 8, "2024-03-01")
        .took("d", "S", "M", 8, null)
        .absence("a", "10", "9.5")
        .absence("b", "20", "20.4")
        .absence("c", "60", "61")
        .absence("d", "50", null);
  }

  @Test
  void a_series_with_a_baseline_alone_is_told_as_not_measured_later() {
    Followed f =
        new Followed().took("a", "N", "F", 8, null).value("a", "ors", "start", "20", "pupil");
    assertThat(f.rows(T))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("all"))
        .extracting(
            r ->
                figures(
                    r, OCCASION_TO, OutcomeCol.PARTICIPANTS, WITH_BOTH, MEAN_CHANGE, CONCLUSION))
        .containsExactly(Arrays.asList("not_measured", 1L, 0L, null, "no_data"));
  }

  @Test
  void results_at_entry_are_groups_of_their_own() {
    Followed f =
        new Followed()
            .took("weak", "N", "F", 8, null)
            .took("half", "N", "F", 8, null)
            .took("all", "N", "F", 8, null)
            .took("untold", "N", "F", 8, null);
    String measure = "passed_subjects_percent";
    f.value("weak", measure, "term_1", "49.9", "register");
    f.value("weak", measure, "term_2", "70", "register");
    f.value("half", measure, "term_1", "50", "register");
    f.value("half", measure, "term_2", "40", "register");
    f.value("all", measure, "term_1", "100", "register");
    f.value("all", measure, "term_2", "100", "register");
    assertThat(f.rows(T))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("entry"))
        .extracting(r -> figures(r, GROUP, INCREASED, UNCHANGED, DECREASED, ABLE_TO_IMPROVE))
        .containsExactly(
            List.of("100", 0L, 1L, 0L, 0L),
            List.of("50-<100", 0L, 0L, 1L, 1L),
            List.of("<50", 1L, 0L, 0L, 1L),
            List.of("unknown", 0L, 0L, 0L, 0L));
  }

  @Test
  void a_change_of_half_a_point_counts_and_a_smaller_one_does_not() {
    assertThat(
            figures(
                absence(four(), "all", "all"),
                OutcomeCol.PARTICIPANTS,
                WITH_BOTH,
                MISSING_VALUE,
                INCREASED,
                UNCHANGED,
                DECREASED))
        .containsExactly(4L, 3L, 1L, 1L, 1L, 1L);
  }

  @Test
  void means_are_over_participants_with_both_and_less_absence_is_a_change_for_the_better() {
    Row row = absence(four(), "all", "all");
    assertThat(row.<Double>getAs(MEAN_FROM)).isEqualTo(30.0);
    assertThat(row.<Double>getAs(MEAN_TO)).isCloseTo(90.9 / 3, within(1e-12));
    assertThat(row.<Double>getAs(MEAN_CHANGE)).isCloseTo(-0.9 / 3, within(1e-12));
    assertThat(row.<Double>getAs(MEDIAN_CHANGE)).isEqualTo(-0.4);
  }

  @Test
  void open_cases_bound_the_share_from_both_sides() {
    assertThat(
            figures(
                absence(four(), "all", "all"),
                SHARE_IMPROVED,
                SHARE_IMPROVED_WORST,
                SHARE_IMPROVED_BEST))
        .containsExactly(1.0 / 3, 1.0 / 4, 2.0 / 4);
  }

  @Test
  void exactly_20_percent_is_not_below_20_and_exactly_50_is_in_the_highest_band() {
    Followed f = four();
    assertThat(figures(absence(f, "band", "20-<50"), OutcomeCol.PARTICIPANTS)).containsExactly(1L);
    assertThat(figures(absence(f, "band", ">=50"), OutcomeCol.PARTICIPANTS, WITH_BOTH))
        .containsExactly(2L, 1L);
  }

  @Test
  void hand_entered_absence_is_never_paired_with_the_registers() {
    Followed f =
        new Followed()
            .took("a", "N", "F", 5, "2024-03-01")
            .value("a", "absence_percent", "start", "50", "manual")
            .value("a", "absence_percent", "end", "10", "register");
    assertThat(f.rows(T))
        .filteredOn(r -> r.getAs(GROUP_KIND).equals("all"))
        .extracting(r -> figures(r, SOURCE, OCCASION_TO, WITH_BOTH))
        .containsExactly(List.of("manual", "not_measured", 0L));
  }

  @Test
  void who_leaves_grade_9_in_june_cannot_have_a_value_three_months_later() {
    Followed f =
        new Followed()
            .took("a", "N", "F", 9, "2024-06-12")
            .took("b", "N", "F", 8, "2024-06-12")
            .took("c", "N", "F", 9, "2024-05-31");
    f.value("a", "participation", "start", "50", "principal");
    f.value("c", "participation", "start", "50", "principal");
    f.value("c", "participation", "3_months", "70", "principal");
    Row row =
        only(
            f.rows(T), T, "participation", "total", "principal", "start", "3_months", "all", "all");
    assertThat(figures(row, WITH_BOTH, CANNOT_HAVE_VALUE, MISSING_VALUE))
        .containsExactly(1L, 1L, 1L);
  }

  @Test
  void who_grew_into_grade_9_and_left_in_june_cannot_have_one_either() {
    Followed f =
        new Followed()
            .took("a", "N", "F", 8, "2025-06-10")
            .took("b", "N", "F", 7, "2025-06-10")
            .took("c", "N", "F", 9, "2024-02-29");
    for (String id : List.of("a", "b", "c")) {
      f.value(id, "participation", "start", "50", "principal");
    }
    f.value("c", "participation", "3_months", "70", "principal");
    f.value("b", "participation", "6_months", "70", "principal");
    // Enrolled in autumn 2023: a left grade 9 in June 2025, b grade 8, c grade 9 in June 2024.
    assertThat(later(f, "3_months")).containsExactly(1L, 1L, 1L);
    assertThat(later(f, "6_months")).containsExactly(1L, 2L, 0L);
  }

  private static List<Object> later(Followed f, String occasion) {
    return figures(
        only(f.rows(T), T, "participation", "total", "principal", "start", occasion, "all", "all"),
        WITH_BOTH,
        CANNOT_HAVE_VALUE,
        MISSING_VALUE);
  }

  @Test
  void who_passed_everything_cannot_rise() {
    Followed f = new Followed().took("a", "N", "F", 8, null).took("b", "N", "F", 8, null);
    f.value("a", "passed_subjects_percent", "term_1", "100", "staff");
    f.value("a", "passed_subjects_percent", "term_2", "100", "staff");
    f.value("b", "passed_subjects_percent", "term_1", "80", "staff");
    f.value("b", "passed_subjects_percent", "term_2", "81", "staff");
    Row row =
        only(
            f.rows(T),
            T,
            "passed_subjects_percent",
            "total",
            "staff",
            "term_1",
            "term_2",
            "all",
            "all");
    assertThat(figures(row, SHARE_IMPROVED, ABLE_TO_IMPROVE, SHARE_IMPROVED_OF_ABLE))
        .containsExactly(0.5, 1L, 1.0);
  }

  @Test
  void a_lower_sdq_is_better_but_a_higher_prosocial_subscale_is() {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    for (String subscale : Arrays.asList(null, "prosocial")) {
      f.followups.add(
          new Followup("P", "a", "sdq", "start", "10", null, null, null, "guardian", subscale));
      f.followups.add(
          new Followup("P", "a", "sdq", "end", "7", null, null, null, "guardian", subscale));
    }
    assertThat(f.rows(T).stream().filter(r -> r.getAs(GROUP_KIND).equals("all")))
        .extracting(r -> r.<String>getAs(SUBSCALE), r -> r.<Double>getAs(MEAN_CHANGE))
        .containsExactly(tuple("prosocial", -3.0), tuple("total", 3.0));
  }

  @Test
  void twenty_nine_are_too_few_and_a_group_like_the_rest_shows_nothing() {
    assertThat(conclusions(29)).containsOnly("too_few_to_conclude");
    assertThat(conclusions(100)).containsExactly("described", "too_few_to_conclude");
  }

  /** Of all, and of the girls, who are half; everyone improves. */
  private static List<String> conclusions(int n) {
    Followed f = new Followed();
    IntStream.range(0, n)
        .forEach(
            i ->
                f.took("p" + i, "N", i % 2 == 0 ? "F" : "M", 8, null).absence("p" + i, "40", "30"));
    return List.of(
        absence(f, "all", "all").getAs(CONCLUSION), absence(f, "gender", "F").getAs(CONCLUSION));
  }

  @Test
  void a_note_that_data_are_unusable_forbids_every_conclusion_on_absence() {
    Followed f = four();
    f.notes.add(
        new QualityNote(
            null, "P", LocalDate.of(2023, 8, 1), LocalDate.of(2023, 12, 1), "unusable", "x"));
    assertThat(figures(absence(f, "all", "all"), CONCLUSION))
        .containsExactly("data_too_unstable_to_conclude");
    assertThat(figures(f.rows(OutcomeTables.LADDER).get(0), LADDER_STEP, VERDICT))
        .containsExactly(1, "data_too_unstable_to_conclude");
  }

  @Test
  void the_order_of_rows_in_files_changes_nothing() {
    Followed f = four();
    assertThat(Outcomes.of(f.input())).isEqualTo(Outcomes.of(f.shuffled()));
  }
}
