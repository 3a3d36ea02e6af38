package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.GENDER_DIFFERENCE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Newcombe;
import rollcall.table.Outcome;
import rollcall.table.OutcomeCol;
import rollcall.table.Scenario;
import rollcall.table.Wilson;

/** Ten girls in grade 8 of whom nine have high absence, and ten boys of whom one has. */
class GenderDifferenceTest {
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    String roster =
        IntStream.range(0, 20)
            .mapToObj(i -> "p" + i + " A 8 " + (i < 10 ? "F" : "M") + " 2021-08-01")
            .collect(
                Collectors.joining(
                    "\n", "pupil school grade gender start\n", "\nlow A 2 F 2021-08-01\n"));
    String attendance =
        Stream.concat(
                IntStream.range(0, 20)
                    .mapToObj(i -> "p" + i + " 2021-22/HT A 6000 " + (i < 9 || i == 10 ? 6000 : 0)),
                Stream.of("low 2021-22/HT A 6000 6000"))
            .collect(Collectors.joining("\n", "pupil dates school scheduled valid\n", "\n"));
    outcome = new Scenario().roster(roster).attendance(attendance).run();
  }

  private static List<Object> of(String stage, String... columns) {
    return outcome.figure(GENDER_DIFFERENCE, List.of("2021-22", "HT", stage), columns);
  }

  @Test
  void two_shares_are_compared_by_newcombes_interval() {
    Newcombe interval = Newcombe.of(0.9, Wilson.of(9, 10), 0.1, Wilson.of(1, 10));
    assertThat(of("high", GIRLS, GIRLS_HIGH_ABSENCE, BOYS, BOYS_HIGH_ABSENCE))
        .containsExactly(10L, 9L, 10L, 1L);
    assertThat(of("high", SHARE_DIFFERENCE, SHARE_DIFFERENCE_LOW, SHARE_DIFFERENCE_HIGH))
        .containsExactly(0.9 - 0.1, interval.low(), interval.high());
    assertThat(of("high", OutcomeCol.CONCLUSION)).containsExactly("girls_higher");
  }

  @Test
  void a_gender_without_pupils_is_no_data_and_no_difference() {
    assertThat(of("low", BOYS_SHARE, SHARE_DIFFERENCE, OutcomeCol.CONCLUSION))
        .containsExactly(null, null, "no_data");
  }

  @Test
  void an_interval_that_covers_zero_is_no_clear_difference() {
    Outcome one =
        new Scenario()
            .roster("pupil school grade gender start\na A 8 F 2021-08-01\nb A 8 M 2021-08-01\n")
            .attendance(
                "pupil dates school scheduled valid\n"
                    + "a 2021-22/HT A 6000 6000\nb 2021-22/HT A 6000 0\n")
            .run();
    assertThat(
            one.figure(GENDER_DIFFERENCE, List.of("2021-22", "HT", "all"), OutcomeCol.CONCLUSION))
        .containsExactly("no_clear_difference");
  }
}
