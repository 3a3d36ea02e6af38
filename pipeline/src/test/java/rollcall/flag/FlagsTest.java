package rollcall.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

class FlagsTest {
  private static Outcome shipped;
  private static Outcome scheduled;

  @BeforeAll
  static void compute() {
    shipped =
        new Scenario()
            .attendance(
                """
                pupil                dates      school scheduled reported valid invalid
                exactly_half         2021-22/HT A      6000      6000     1000  2000
                one_minute_less      2021-22/HT A      6000      6000     999   2000
                exactly_a_fifth      2021-22/HT A      6000      6000     1200  0
                below_a_fifth        2021-22/HT A      6000      6000     1199  0
                at_49_95_percent     2021-22/HT A      6000      6000     2997  0
                nothing_scheduled    2021-22/HT A      0         0        0     0
                nothing_reported     2021-22/HT A      6000      0        0     0
                certain              2021-22/HT A      6000      5900     3000  0
                flagged_uncertain    2021-22/HT A      6000      5000     2500  0
                unflagged_possible   2021-22/HT A      6000      5000     2000  0
                not_possible         2021-22/HT A      6000      5000     1999  0
                high_not_delivered   2021-22/HT A      6000      -        6000  0
                low_not_delivered    2021-22/HT A      6000      -        600   0
                enough_minutes       2021-22/HT A      9000      3000     0     0
                one_minute_too_few   2021-22/HT A      9000      2999     2999  0
                """)
            .run();
    scheduled =
        new Scenario()
            .rules(
                """
                {"denominator": "scheduled", "exposure": {"term_minutes": 0, "year_minutes": 0}}
                """)
            .attendance(
                """
                pupil                dates      school scheduled reported valid invalid
                half_of_the_reported 2021-22/HT A      6000      5000     2500  0
                half_of_all          2021-22/HT A      6000      5000     3000  0
                nothing_reported     2021-22/HT A      6000      0        0     0
                a_single_minute      2021-22/HT A      1         1        1     0
                nothing_scheduled    2021-22/HT A      0         0        0     0
                """)
            .run();
  }

  @Test
  @Tag("B21")
  void a_pupil_at_exactly_50_percent_is_high() {
    assertThat(shipped.of("exactly_half", HIGH_ABSENCE, ABSENCE_BAND))
        .containsExactly(true, ">=50");
  }

  @Test
  @Tag("B21")
  void a_pupil_one_minute_below_50_percent_is_not_high() {
    assertThat(shipped.of("one_minute_less", HIGH_ABSENCE, ABSENCE_BAND))
        .containsExactly(false, "20-<50");
  }

  @Test
  void a_pupil_at_exactly_20_percent_is_not_low() {
    assertThat(shipped.of("exactly_a_fifth", LOW_ABSENCE, ABSENCE_BAND))
        .containsExactly(false, "20-<50");
    assertThat(shipped.of("below_a_fifth", LOW_ABSENCE, ABSENCE_BAND)).containsExactly(true, "<20");
  }

  @Test
  void absence_of_49_95_percent_is_not_rounded_up() {
    assertThat(shipped.of("at_49_95_percent", HIGH_ABSENCE, ABSENCE_RATE))
        .containsExactly(false, 0.4995);
  }

  @Test
  void a_pupil_with_0_of_0_minutes_has_no_data_and_is_never_flagged() {
    assertThat(
            shipped.of(
                "nothing_scheduled",
                ABSENCE_BAND,
                HIGH_ABSENCE,
                LOW_ABSENCE,
                HIGH_ABSENCE_CERTAINTY,
                ABSENCE_RATE,
                REPORTING_RATE,
                MEETS_MINIMUM_EXPOSURE))
        .containsExactly("no-data", false, false, "no", null, null, false);
  }

  @Test
  void a_pupil_whose_schedule_is_wholly_unreported_has_no_data_and_is_possibly_high() {
    assertThat(
            shipped.of(
                "nothing_reported",
                ABSENCE_BAND,
                HIGH_ABSENCE,
                HIGH_ABSENCE_CERTAINTY,
                ABSENCE_RATE,
                ABSENCE_RATE_LOWER,
                ABSENCE_RATE_UPPER))
        .containsExactly("no-data", false, "unflagged-possible", null, 0.0, 1.0);
  }

  @Test
  void high_absence_is_certain_when_half_of_the_schedule_is_absence() {
    assertThat(shipped.of("certain", HIGH_ABSENCE, HIGH_ABSENCE_CERTAINTY, ABSENCE_RATE_LOWER))
        .containsExactly(true, "certain", 0.5);
  }

  @Test
  void high_absence_is_uncertain_when_the_unreported_lessons_could_have_been_attended() {
    assertThat(shipped.of("flagged_uncertain", HIGH_ABSENCE, HIGH_ABSENCE_CERTAINTY, ABSENCE_RATE))
        .containsExactly(true, "flagged-uncertain", 0.5);
  }

  @Test
  void a_pupil_is_possibly_high_when_absence_in_the_unreported_lessons_would_make_exactly_half() {
    assertThat(
            shipped.of(
                "unflagged_possible", HIGH_ABSENCE, HIGH_ABSENCE_CERTAINTY, ABSENCE_RATE_UPPER))
        .containsExactly(false, "unflagged-possible", 0.5);
    assertThat(shipped.value("not_possible", HIGH_ABSENCE_CERTAINTY)).isEqualTo("no");
  }

  @Test
  void where_reporting_is_not_delivered_bounds_are_null_and_no_flag_is_certain() {
    String[] columns = {
      HIGH_ABSENCE_CERTAINTY, REPORTING_RATE, ABSENCE_RATE_LOWER, ABSENCE_RATE_UPPER, ABSENCE_RATE
    };
    assertThat(shipped.of("high_not_delivered", columns))
        .containsExactly("flagged-uncertain", null, null, null, 1.0);
    assertThat(shipped.of("low_not_delivered", columns))
        .containsExactly("no", null, null, null, 0.1);
  }

  @Test
  void exposure_is_met_from_3000_minutes_of_the_denominator() {
    assertThat(shipped.value("enough_minutes", MEETS_MINIMUM_EXPOSURE)).isEqualTo(true);
    assertThat(shipped.value("one_minute_too_few", MEETS_MINIMUM_EXPOSURE)).isEqualTo(false);
  }

  @Test
  void a_pupil_below_exposure_is_flagged_all_the_same() {
    assertThat(shipped.of("one_minute_too_few", HIGH_ABSENCE, ABSENCE_BAND))
        .containsExactly(true, ">=50");
  }

  @Test
  void the_denominator_scheduled_counts_unreported_minutes_as_attended() {
    assertThat(scheduled.of("half_of_the_reported", HIGH_ABSENCE, ABSENCE_RATE))
        .containsExactly(false, 2500 / 6000.0);
    assertThat(scheduled.of("half_of_all", HIGH_ABSENCE, HIGH_ABSENCE_CERTAINTY, ABSENCE_RATE))
        .containsExactly(true, "certain", 0.5);
  }

  @Test
  void the_denominator_scheduled_gives_a_rate_to_a_pupil_with_nothing_reported() {
    assertThat(scheduled.of("nothing_reported", ABSENCE_BAND, ABSENCE_RATE, HIGH_ABSENCE_CERTAINTY))
        .containsExactly("<20", 0.0, "unflagged-possible");
  }

  @Test
  void exposure_of_0_counts_every_pupil_with_a_denominator() {
    assertThat(scheduled.value("a_single_minute", MEETS_MINIMUM_EXPOSURE)).isEqualTo(true);
    assertThat(scheduled.value("nothing_scheduled", MEETS_MINIMUM_EXPOSURE)).isEqualTo(false);
  }
}
