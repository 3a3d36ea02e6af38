package rollcall.outcome.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.outcome.comparison.Told.pupil;
import static rollcall.outcome.comparison.Told.set;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;

class VerdictTest {
  /** 30 linked, half widths up to 10 points, balance below 0.1. */
  private static final OutcomeRules RULES = OutcomeRulesFile.shipped();

  private static final Estimate LOWER = estimate(-12, -1);
  private static final Estimate QUIET = estimate(-4, 5);

  @ParameterizedTest
  @CsvSource({
    "0,  0,  0.05, NO_DATA",
    "29, 29, 0.05, TOO_FEW_LINKED",
    "40, 29, 0.05, TOO_FEW_TO_CONCLUDE",
    "30, 30, 0.10, NOT_BALANCED",
    "30, 30, 0.09, LOWER_ABSENCE"
  })
  void a_word_needs_enough_participants_and_balance(
      long linked, int matched, double balance, Verdict expected) {
    assertThat(verdict(linked, matched, balance, LOWER, LOWER, QUIET)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-12, -1,   -11, -2,  LOWER_ABSENCE",
    "1,   12,   2,   11,  HIGHER_ABSENCE",
    "-12, 0,    -11, -2,  TOO_FEW_TO_CONCLUDE",
    "-12, -1,   -11, 0,   TOO_FEW_TO_CONCLUDE",
    "-12, -1,   1,   12,  TOO_FEW_TO_CONCLUDE",
    "-22, -1,   -11, -2,  TOO_FEW_TO_CONCLUDE",
    "-12, -1,   -22, -1,  TOO_FEW_TO_CONCLUDE",
    "-21, -1,   -21, -1,  LOWER_ABSENCE"
  })
  void both_estimates_have_to_say_the_same_within_ten_points(
      double low, double high, double ancovaLow, double ancovaHigh, Verdict expected) {
    assertThat(verdict(30, 30, 0.05, estimate(low, high), estimate(ancovaLow, ancovaHigh), QUIET))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-9,  -1, PLACEBO_FAILS",
    "1,   9,  PLACEBO_FAILS",
    "-10, 10, LOWER_ABSENCE",
    "-11, 10, TOO_FEW_TO_CONCLUDE"
  })
  void a_placebo_must_show_nothing_and_be_able_to(double low, double high, Verdict expected) {
    assertThat(verdict(30, 30, 0.05, LOWER, LOWER, estimate(low, high))).isEqualTo(expected);
  }

  @Test
  void without_a_placebo_term_nothing_is_concluded() {
    assertThat(verdict(30, 30, 0.05, LOWER, LOWER, null)).isEqualTo(Verdict.TOO_FEW_TO_CONCLUDE);
  }

  @Test
  void unstable_data_bind_every_word() {
    assertThat(Verdict.of(all(30, 30, 0.05, LOWER, LOWER, QUIET), true, RULES))
        .isEqualTo(Verdict.DATA_TOO_UNSTABLE_TO_CONCLUDE);
  }

  @ParameterizedTest
  @CsvSource({"-9, -1, LOWER_ABSENCE", "-9, 1, TOO_FEW_TO_CONCLUDE", "1, 9, TOO_FEW_TO_CONCLUDE"})
  void a_group_has_to_differ_from_the_rest_in_the_same_direction(
      double low, double high, Verdict expected) {
    Comparison all = all(30, 30, 0.05, LOWER, LOWER, QUIET);
    Comparison group =
        new Comparison(
            30, all.sets(), all.balance(), LOWER, LOWER, QUIET, false, estimate(low, high));
    assertThat(Verdict.of(group, false, RULES)).isEqualTo(expected);
  }

  @Test
  void no_word_speaks_of_effect() {
    assertThat(Stream.of(Verdict.values()).map(Verdict::word))
        .contains("lower_absence", "higher_absence")
        .noneMatch(word -> word.contains("effect"));
  }

  private static Verdict verdict(
      long linked,
      int matched,
      double balance,
      Estimate difference,
      Estimate ancova,
      Estimate placebo) {
    return Verdict.of(all(linked, matched, balance, difference, ancova, placebo), false, RULES);
  }

  private static Comparison all(
      long linked,
      int matched,
      double balance,
      Estimate difference,
      Estimate ancova,
      Estimate placebo) {
    MatchedSet any = set(pupil("p", "A", 0.5, 0.5), pupil("a", "B", 0.5, 0.5));
    return new Comparison(
        linked,
        Collections.nCopies(matched, any),
        new Balance(balance),
        difference,
        ancova,
        placebo,
        true,
        null);
  }

  private static Estimate estimate(double low, double high) {
    return new Estimate((low + high) / 2, low, high, high - low);
  }
}
