package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.outcome.comparison.ComparedPupil;
import rollcall.rules.OutcomeRules;

class CandidatesTest {
  /** Two of each step of five points. */
  private static final OutcomeRules.Comparison RULES =
      new OutcomeRules.Comparison(1, 2, 2, BigDecimal.valueOf(5), BigDecimal.ONE, "test");

  private static final List<ComparedPupil> PUPILS =
      List.of(
          pupil("e", "w", "high", "F", 0.50),
          pupil("d", "w", "high", "F", 0.54),
          pupil("c", "w", "high", "F", 0.52),
          pupil("f", "w", "high", "F", 0.55),
          pupil("g", "w", "high", "M", 0.50),
          pupil("h", "w", "low", "F", 0.50),
          pupil("i", "v", "high", "F", 0.50));

  @Test
  void two_of_a_step_stay_and_every_window_stage_gender_and_step_has_its_own() {
    assertThat(keys(gathered(PUPILS))).containsExactly("c", "d", "f", "g", "h", "i");
  }

  @Test
  void whoever_gathers_what_in_which_order_the_same_stay() {
    for (int cut = 0; cut <= PUPILS.size(); cut++) {
      List<ComparedPupil> backwards = new ArrayList<>(PUPILS);
      Collections.reverse(backwards);
      Candidates both = gathered(backwards.subList(0, cut));
      both.addAll(gathered(backwards.subList(cut, backwards.size())));
      assertThat(keys(both)).isEqualTo(keys(gathered(PUPILS)));
    }
  }

  private static Candidates gathered(List<ComparedPupil> pupils) {
    Candidates candidates = new Candidates(RULES);
    pupils.forEach(candidates::add);
    return candidates;
  }

  private static List<String> keys(Candidates candidates) {
    return candidates.all().stream().map(ComparedPupil::key).sorted().toList();
  }

  private static ComparedPupil pupil(
      String key, String window, String stage, String gender, double before) {
    return new ComparedPupil(key, window, stage, gender, "N", "s", List.of(before, 0.4), 0.3);
  }
}
