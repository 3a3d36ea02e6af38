package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rollcall.outcome.comparison.Told.pupil;
import static rollcall.outcome.comparison.Told.set;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContrastTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** Falls of 0.2 and 0.1 against (0.1 + 0) / 2 and 0.1: -0.15 + 0.075. */
  @Test
  void a_pupil_compared_with_two_counts_for_both() {
    ComparedPupil both = pupil("a", "C", 0.5, 0.6);
    List<MatchedSet> sets =
        List.of(
            set(pupil("p", "A", 0.5, 0.7), both, pupil("b", "D", 0.7, 0.7)),
            set(pupil("q", "B", 0.5, 0.6), both));
    Estimate difference = Contrast.of(sets).differenceInDifferences();
    assertThat(difference.value()).isCloseTo(-0.075, EXACT);
    assertThat(Balance.controlMean(sets, ComparedPupil::change)).isCloseTo(-0.075, EXACT);
  }

  /**
   * Means after 0.55 and 0.7, before 0.7 and 0.6; common slope within groups (0.01 + 0.02) / (0.02
   * + 0.02) = 0.75; so -0.15 - 0.75 x 0.1, where differences in differences say -0.25.
   */
  @Test
  void ancova_takes_off_what_the_term_before_explains() {
    List<MatchedSet> sets =
        List.of(
            set(pupil("p", "A", 0.5, 0.6), pupil("a", "C", 0.6, 0.5)),
            set(pupil("q", "B", 0.6, 0.8), pupil("b", "D", 0.8, 0.7)));
    assertThat(Contrast.of(sets).ancova(1).value()).isCloseTo(-0.225, EXACT);
    assertThat(Contrast.of(sets).differenceInDifferences().value()).isCloseTo(-0.25, EXACT);
  }

  /** After = 0.1 + 0.5 x newest + 0.25 x older, less 0.2 for participants. */
  @Test
  void ancova_finds_what_two_terms_do_not_explain() {
    List<MatchedSet> sets =
        List.of(
            set(pupil("p", "A", 0.325, 0.6, 0.5), pupil("a", "C", 0.5, 0.5, 0.6)),
            set(pupil("q", "B", 0.450, 0.8, 0.6), pupil("b", "D", 0.6, 0.7, 0.6)),
            set(pupil("r", "B", 0.425, 0.6, 0.9), pupil("c", "E", 0.55, 0.6, 0.6)));
    Estimate estimate = Contrast.of(sets).ancova(2);
    assertThat(estimate.value()).isCloseTo(-0.2, EXACT);
    assertThat(estimate.halfWidth()).isCloseTo(0, EXACT);
  }

  /** From the third term back to the second: +0.2 and +0.1 against +0.05; the rest is unknown. */
  @Test
  void the_placebo_compares_terms_without_support_where_they_are_known() {
    List<MatchedSet> sets =
        List.of(
            set(
                pupil("p", "A", 0.1, 0.9, 0.6, 0.4),
                pupil("a", "C", 0.9, 0.9, 0.6, 0.55),
                pupil("b", "D", 0.9, 0.9, 0.7)),
            set(pupil("q", "B", 0.1, 0.9, 0.6, 0.5), pupil("c", "E", 0.9, 0.9, 0.65, 0.6)),
            set(pupil("r", "B", 0.1, 0.9, 0.6), pupil("d", "E", 0.9, 0.9, 0.6, 0.1)));
    assertThat(Contrast.placebo(sets, 2).value()).isCloseTo(0.15 - 0.05, EXACT);
    assertThat(Contrast.placebo(sets.subList(2, 3), 2)).isNull();
  }

  /** Group: -0.2 - 0 twice; rest: -0.1 - 0 twice. */
  @Test
  void a_group_differs_from_the_rest_by_the_difference_of_their_differences() {
    List<MatchedSet> sets =
        List.of(
            set(pupil("p", "A", 0.4, 0.6), pupil("a", "C", 0.6, 0.6)),
            set(pupil("q", "B", 0.5, 0.7), pupil("b", "D", 0.7, 0.7)),
            set(pupil("r", "A", 0.5, 0.6), pupil("a", "C", 0.6, 0.6)),
            set(pupil("s", "B", 0.6, 0.7), pupil("c", "E", 0.7, 0.7)));
    Estimate fromRest =
        Contrast.fromRest(sets, pupil -> pupil.key().equals("p") || pupil.key().equals("q"));
    assertThat(fromRest.value()).isCloseTo(-0.1, EXACT);
    assertThat(fromRest.hasInterval()).isTrue();
    assertThat(Contrast.fromRest(sets, pupil -> true)).isNull();
  }

  @Test
  void one_school_on_a_side_tells_no_interval() {
    List<MatchedSet> sets =
        List.of(
            set(pupil("p", "A", 0.4, 0.6), pupil("a", "C", 0.6, 0.6)),
            set(pupil("q", "A", 0.5, 0.7), pupil("b", "D", 0.6, 0.7)));
    Estimate difference = Contrast.of(sets).differenceInDifferences();
    assertThat(difference.value()).isCloseTo(-0.15, EXACT);
    assertThat(difference.hasInterval()).isFalse();
  }
}
