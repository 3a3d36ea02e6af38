package rollcall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.table.Col.*;
import static rollcall.table.FigureTables.BAND_TRANSITION;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.table.Outcome;
import rollcall.table.Scenario;

/** Every school is a district; pupils are named for theirs unless they moved. */
class BandTransitionTest {
  private static final String HT20_VT21 = "2020-21/HT 2020-21/VT";
  private static final String VT21_HT21 = "2020-21/VT 2021-22/HT";
  private static final String TERMS =
      """
      year    term start      end
      2020-21 HT   2020-08-18 2020-12-18
      2020-21 VT   2021-01-11 2021-06-10
      2021-22 HT   2021-08-18 2021-12-20
      """;
  private static final String SCHOOLS =
      """
      school   district
      from     from
      to       to
      newcomer newcomer
      starter  starter
      early    early
      leaver   leaver
      finisher finisher
      quitter  quitter
      below    below
      silent   silent
      back     back
      """;
  private static final String ROSTER =
      """
      pupil    school   grade gender start      end
      moved    from     7     F      2020-08-01 2021-06-30
      moved    to       8     M      2021-08-01 -
      newcomer newcomer 1     F      2021-08-01 -
      starter  starter  0     F      2021-08-01 -
      early    early    0     F      2021-01-11 2021-06-30
      leaver   leaver   8     F      2021-01-11 2021-06-30
      finisher finisher 9     F      2021-01-11 2021-06-30
      quitter  quitter  9     F      2020-08-01 2020-12-18
      silent   silent   5     F      2021-01-11 -
      """;
  private static final String ATTENDANCE =
      """
      pupil    dates                 school   scheduled valid
      moved    2020-21/VT            from     6000      600
      moved    2021-22/HT            to       6000      3000
      newcomer 2021-22/HT            newcomer 6000      1200
      starter  2021-22/HT            starter  6000      0
      early    2020-21/VT            early    6000      0
      leaver   2020-21/VT            leaver   6000      3000
      finisher 2020-21/VT            finisher 6000      3000
      quitter  2020-21/HT            quitter  6000      3000
      below    2020-21/VT,2021-22/HT below    2999      2999
      silent   2021-22/HT            silent   6000      0
      back     2020-21/HT,2021-22/HT back     6000      0
      """;
  private static Outcome outcome;

  @BeforeAll
  static void compute() {
    outcome =
        new Scenario().inTerms(TERMS).schools(SCHOOLS).roster(ROSTER).attendance(ATTENDANCE).run();
  }

  private static List<String> of(String terms, String district) {
    return outcome
        .allFigures(
            BAND_TRANSITION,
            FROM_SCHOOL_YEAR,
            FROM_TERM,
            TO_SCHOOL_YEAR,
            TO_TERM,
            DISTRICT,
            GENDER,
            FROM_BAND,
            TO_BAND,
            PUPILS)
        .stream()
        .filter(row -> terms.equals("%s/%s %s/%s".formatted(row.subList(0, 4).toArray())))
        .filter(row -> row.get(4).equals(district))
        .map(row -> "%s %s to %s: %d".formatted(row.subList(5, 9).toArray()))
        .toList();
  }

  @Test
  void a_transition_lies_in_the_district_and_gender_of_the_earlier_term() {
    assertThat(of(VT21_HT21, "from")).containsExactly("F <20 to >=50: 1");
    assertThat(of(VT21_HT21, "to")).isEmpty();
  }

  @Test
  void a_pupil_first_met_is_new_in_the_district_of_the_later_term() {
    assertThat(of(VT21_HT21, "newcomer")).containsExactly("F new to 20-<50: 1");
  }

  @Test
  void a_pupil_first_met_in_grade_0_in_autumn_has_started() {
    assertThat(of(VT21_HT21, "starter")).containsExactly("F started to <20: 1");
  }

  @Test
  void a_pupil_first_met_in_grade_0_in_spring_is_new() {
    assertThat(of(HT20_VT21, "early")).containsExactly("F new to <20: 1");
  }

  @Test
  void a_pupil_met_no_more_has_left() {
    assertThat(of(VT21_HT21, "leaver")).containsExactly("F >=50 to left: 1");
  }

  @Test
  void a_pupil_met_no_more_after_grade_9_in_spring_has_finished() {
    assertThat(of(VT21_HT21, "finisher")).containsExactly("F >=50 to finished: 1");
  }

  @Test
  void a_pupil_met_no_more_after_grade_9_in_autumn_has_left() {
    assertThat(of(HT20_VT21, "quitter")).containsExactly("F >=50 to left: 1");
    assertThat(of(VT21_HT21, "quitter")).isEmpty();
  }

  @Test
  void below_exposure_and_no_data_are_bands_of_their_own() {
    assertThat(of(VT21_HT21, "below")).containsExactly("U below-exposure to below-exposure: 1");
    assertThat(of(VT21_HT21, "silent")).containsExactly("F no-data to <20: 1");
  }

  @Test
  void only_consecutive_terms_are_compared() {
    assertThat(of(HT20_VT21, "back")).containsExactly("U <20 to left: 1");
    assertThat(of(VT21_HT21, "back")).containsExactly("U new to <20: 1");
    assertThat(of("2020-21/HT 2021-22/HT", "back")).isEmpty();
  }
}
