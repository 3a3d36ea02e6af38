package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.DISTRICT_TERM;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

class DistrictTermTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario()
            .schools(
                """
                school district
                N      Norr
                S      Syd
                """)
            .roster(
                """
                pupil  school gender start
                high   N      F      2021-08-01
                no_row N      M      2021-08-01
                """)
            .attendance(
                """
                pupil  dates      school scheduled reported valid invalid other
                low    2021-22/HT N      6000      6000     500   100     400
                middle 2021-22/HT N      6000      5000     1800  0       0
                high   2021-22/HT N      4000      4000     0     3000    0
                below  2021-22/HT N      2999      2999     2999  0       0
                south  2021-22/HT S      6000      6000     0     0       0
                """)
            .run();
  }

  private static List<Object> norr(String gender, String band, String... columns) {
    return outcome.figure(DISTRICT_TERM, List.of("2021-22", "HT", "Norr", gender, band), columns);
  }

  @Test
  void minutes_of_counted_pupils_are_added_before_dividing() {
    assertThat(
            norr(
                "all",
                "all",
                SCHEDULED_MINUTES,
                REPORTED_MINUTES,
                VALID_ABSENCE_MINUTES,
                INVALID_ABSENCE_MINUTES,
                ATTENDED_MINUTES,
                ABSENCE_RATE))
        .containsExactly(16000L, 15000L, 2300L, 3100L, 9200L, 5400 / 15000.0);
  }

  @Test
  void bands_have_their_share_of_counted_pupils() {
    assertThat(norr("all", "all", PUPILS, SHARE_OF_PUPILS)).containsExactly(3L, 1.0);
    assertThat(norr("all", "<20", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 1 / 3.0);
    assertThat(norr("all", "20-<50", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 1 / 3.0);
    assertThat(norr("all", ">=50", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 1 / 3.0);
    assertThat(norr("F", ">=50", PUPILS, SHARE_OF_PUPILS)).containsExactly(1L, 1.0);
  }

  @Test
  void a_band_has_the_minutes_of_its_pupils() {
    assertThat(norr("all", "20-<50", REPORTED_MINUTES, VALID_ABSENCE_MINUTES, ABSENCE_RATE))
        .containsExactly(5000L, 1800L, 0.36);
  }

  @Test
  void pupils_without_a_rate_stand_beside_every_band_of_their_group() {
    for (String band : List.of("<20", "20-<50", ">=50", "all")) {
      assertThat(norr("all", band, PUPILS_BELOW_EXPOSURE, PUPILS_NO_DATA)).containsExactly(1L, 1L);
      assertThat(norr("M", band, PUPILS, PUPILS_BELOW_EXPOSURE, PUPILS_NO_DATA))
          .containsExactly(0L, 0L, 1L);
    }
  }

  @Test
  void an_empty_combination_is_present_without_rate_or_share() {
    assertThat(norr("M", "<20", PUPILS, SCHEDULED_MINUTES, ABSENCE_RATE, SHARE_OF_PUPILS))
        .containsExactly(0L, 0L, null, null);
  }

  @Test
  void every_combination_of_district_gender_and_band_is_present_once() {
    List<List<Object>> autumn =
        outcome.allFigures(DISTRICT_TERM, TERM, DISTRICT, GENDER, ABSENCE_BAND).stream()
            .filter(row -> row.get(0).equals("HT"))
            .toList();
    assertThat(autumn).hasSize(3 * 4 * 4).doesNotHaveDuplicates();
  }

  @Test
  void districts_add_up_to_the_city() {
    assertThat(
            outcome.figure(
                DISTRICT_TERM,
                List.of("2021-22", "HT", "all", "all", "all"),
                PUPILS,
                PUPILS_BELOW_EXPOSURE,
                PUPILS_NO_DATA,
                REPORTED_MINUTES))
        .containsExactly(4L, 1L, 1L, 21000L);
  }
}
