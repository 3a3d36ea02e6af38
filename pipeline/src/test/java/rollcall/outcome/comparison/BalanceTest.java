package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.comparison.Told.pupil;
import static rollcall.outcome.comparison.Told.set;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
  /** Term before: 0.6 against 0.6. The older: 0.5 and 0.7 against 0.55 and 0.75, sd sqrt(0.02). */
  @Test
  void the_largest_difference_of_the_terms_counts_in_deviations_of_the_participants() {
    Balance balance =
        Balance.of(
            List.of(
                set(
                    pupil("p", "A", 0, 0.5, 0.5),
                    pupil("a", "C", 0, 0.4, 0.5),
                    pupil("b", "C", 0, 0.6, 0.6)),
                set(pupil("q", "B", 0, 0.7, 0.7), pupil("c", "D", 0, 0.7, 0.75))),
            2);
    assertThat(balance.largest()).isCloseTo(0.05 / Math.sqrt(0.02), within(1e-9));
    assertThat(balance.holds(0.1)).isFalse();
    assertThat(balance.holds(0.36)).isTrue();
  }

  @Test
  void a_difference_at_the_limit_is_too_much() {
    assertThat(new Balance(0.1).holds(0.1)).isFalse();
    assertThat(new Balance(0.0999).holds(0.1)).isTrue();
  }

  @Test
  void participants_all_alike_are_balanced_with_the_same_alone() {
    ComparedPupil first = pupil("p", "A", 0, 0.5, 0.5);
    ComparedPupil second = pupil("q", "A", 0, 0.5, 0.5);
    ComparedPupil same = pupil("a", "C", 0, 0.5, 0.5);
    ComparedPupil other = pupil("b", "C", 0, 0.52, 0.5);
    assertThat(Balance.of(List.of(set(first, same), set(second, same)), 2).largest()).isZero();
    Balance apart = Balance.of(List.of(set(first, same), set(second, other)), 2);
    assertThat(apart.largest()).isNull();
    assertThat(apart.holds(0.1)).isFalse();
  }
}
