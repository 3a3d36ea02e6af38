package rollcall.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;
import rollcall.table.Sent;

/**
 * Exports that hold absences alone. Both terms have ten weekdays, and spring has nine instructional
 * days; the data are looked at on the third day of spring.
 */
class EventsOnlyTest {
  private static final String TERMS =
      """
      year    term start      end        days
      2021-22 HT   2021-09-06 2021-09-17 -
      2021-22 VT   2022-01-10 2022-01-21 9
      """;
  private static final String ROSTER =
      """
      pupil       school start      end
      absent      A      2021-08-01 -
      never       A      2021-08-01 -
      second_week A      2021-09-13 -
      first_week  A      2021-08-01 2021-09-10
      twice       A      2021-08-01 2021-09-08
      twice       A      2021-09-15 2021-12-31
      weekend     A      2021-09-11 2021-09-12
      corrected   A      2021-09-14 -
      corrected   A      2021-09-13 -
      half_minute B      2022-01-21 -
      two_days    B      2022-01-20 -
      other       C      2021-08-01 -
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .inTerms(TERMS)
            .asOf("2022-01-12")
            .roster(ROSTER)
            .attendance(
                Sent.inRun(1).asEvents(360),
                """
                pupil    school dates                                       valid invalid
                absent   A      2021-09-06                                  360   0
                absent   A      2021-09-07                                  0     180
                unlisted A      2021-09-06,2021-09-07,2021-09-08,2021-09-09 360   0
                unlisted A      2021-09-10                                  0     360
                absent   A      2022-01-11                                  360   0
                """)
            .attendance(
                Sent.inRun(1).asEvents(365),
                """
                pupil    school dates      valid
                someone  B      2022-01-11 365
                """)
            .run();
  }

  @Test
  void the_schedule_is_the_weekdays_of_the_term_times_the_minutes_of_a_school_day() {
    assertThat(
            outcome.of(
                "absent",
                SCHEDULED_MINUTES,
                VALID_ABSENCE_MINUTES,
                INVALID_ABSENCE_MINUTES,
                ATTENDED_MINUTES,
                ABSENCE_RATE))
        .containsExactly(3600L, 360L, 180L, 3060L, 0.15);
  }

  @Test
  void the_schedule_is_the_instructional_days_where_told_and_not_cut_at_as_of() {
    assertThat(outcome.inTerm("2021-22/VT", "absent", SCHEDULED_MINUTES, VALID_ABSENCE_MINUTES))
        .containsExactly(3240L, 360L);
  }

  @Test
  void an_enrolled_pupil_without_an_event_was_never_absent() {
    assertThat(outcome.of("never", SCHEDULED_MINUTES, ABSENCE_RATE, ABSENCE_BAND))
        .containsExactly(3600L, 0.0, "<20");
  }

  @Test
  void a_pupil_of_the_export_in_no_roster_is_scheduled_the_whole_term() {
    assertThat(outcome.of("unlisted", SCHEDULED_MINUTES, HIGH_ABSENCE))
        .containsExactly(3600L, true);
  }

  @Test
  void a_pupil_enrolled_a_part_of_the_term_is_scheduled_by_weekdays() {
    assertThat(outcome.value("second_week", SCHEDULED_MINUTES)).isEqualTo(1800L);
    assertThat(outcome.value("first_week", SCHEDULED_MINUTES)).isEqualTo(1800L);
    assertThat(outcome.value("twice", SCHEDULED_MINUTES)).isEqualTo(2160L);
    assertThat(outcome.value("weekend", SCHEDULED_MINUTES)).isEqualTo(0L);
  }

  @Test
  void a_weekday_of_two_enrolments_at_a_school_is_scheduled_once() {
    assertThat(outcome.value("corrected", SCHEDULED_MINUTES)).isEqualTo(1800L);
  }

  @Test
  void a_part_of_a_schedule_is_rounded_half_up() {
    // One and two of ten weekdays of 9 x 365 minutes are 328.5 and 657.
    assertThat(outcome.inTerm("2021-22/VT", "half_minute", SCHEDULED_MINUTES))
        .containsExactly(329L);
    assertThat(outcome.inTerm("2021-22/VT", "two_days", SCHEDULED_MINUTES)).containsExactly(657L);
  }

  @Test
  void a_school_that_the_export_does_not_hold_gets_no_schedule() {
    assertThat(outcome.of("other", SCHEDULED_MINUTES, ABSENCE_BAND)).containsExactly(0L, "no-data");
  }

  @Test
  void reporting_is_not_delivered_so_high_absence_is_never_certain() {
    assertThat(
            outcome.of(
                "unlisted",
                REPORTING_RATE,
                ABSENCE_RATE_LOWER,
                ABSENCE_RATE_UPPER,
                HIGH_ABSENCE_CERTAINTY))
        .containsExactly(null, null, null, "flagged-uncertain");
  }

  @Test
  void scheduled_minutes_have_no_dates_so_absence_days_are_null() {
    assertThat(outcome.of("absent", ABSENCE_DAYS, ABSENCE_SPELLS)).containsExactly(null, null);
  }
}
