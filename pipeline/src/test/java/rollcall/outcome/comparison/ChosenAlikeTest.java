package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.comparison.Told.in;
import static rollcall.outcome.comparison.Told.pupil;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.rules.OutcomeRulesFile;

class ChosenAlikeTest {
  private static final ComparedPupil GIRL = pupil("p", "s", 0.30, 0.60, 0.50);

  @Test
  void the_last_term_before_chooses_and_earlier_ones_do_not() {
    ComparedPupil other = pupil("a", "s", 0.50, 0.60, 0.10);
    ComparedPupil newcomer = pupil("b", "s", 0.20, 0.60);
    assertThat(alike(newcomer, other)).containsExactly(other, newcomer);
    assertThat(ChosenAlike.meanChange(List.of(other, newcomer))).isCloseTo(-0.25, within(1e-12));
  }

  @Test
  void exactly_five_points_are_near_and_more_are_not() {
    assertThat(
            alike(
                pupil("lower", "s", 0.5, 0.55),
                pupil("upper", "s", 0.5, 0.65),
                pupil("beyond", "s", 0.5, 0.651)))
        .extracting(ComparedPupil::key)
        .containsExactly("lower", "upper");
  }

  @Test
  void terms_stage_and_gender_have_to_be_the_same_and_the_district_has_not() {
    ComparedPupil twin = pupil("twin", "s", 0.5, 0.60);
    ComparedPupil elsewhere = in(twin, "w", "middle", "F", "other");
    assertThat(
            alike(
                in(twin, "v", "middle", "F", "d"),
                in(twin, "w", "high", "F", "d"),
                in(twin, "w", "middle", "M", "d"),
                elsewhere))
        .containsExactly(elsewhere);
  }

  private static List<ComparedPupil> alike(ComparedPupil... others) {
    return new ChosenAlike(List.of(others), OutcomeRulesFile.shipped().comparison()).to(GIRL);
  }
}
