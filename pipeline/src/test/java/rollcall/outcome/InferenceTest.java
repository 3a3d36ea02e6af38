package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.rules.OutcomeRules;
import rollcall.rules.OutcomeRulesFile;
import rollcall.table.Wilson;

class InferenceTest {
  private static final OutcomeRules.Inference LIMITS = OutcomeRulesFile.shipped().inference();

  @ParameterizedTest
  @CsvSource({"5, 11, 0.21, 0.72", "10, 11, 0.62, 0.98", "12, 150, 0.046, 0.135"})
  void shares_of_few_have_wide_intervals(long part, long whole, double low, double high) {
    Wilson interval = Wilson.of(part, whole);
    assertThat(interval.low()).isCloseTo(low, org.assertj.core.data.Offset.offset(0.005));
    assertThat(interval.high()).isCloseTo(high, org.assertj.core.data.Offset.offset(0.005));
  }

  @ParameterizedTest
  @CsvSource({
    "67, 90, DESCRIBED",
    "29, 29, TOO_FEW_TO_CONCLUDE",
    "30, 30, DESCRIBED",
    "15, 30, TOO_FEW_TO_CONCLUDE",
    "0,  0,  NO_DATA"
  })
  void all_together_need_enough_participants_and_a_narrow_interval(
      long part, long whole, Conclusion expected) {
    assertThat(new Share(part, whole).conclusion(null, LIMITS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 100, 50, 100, DESCRIBED",
    "90, 100, 85, 100, TOO_FEW_TO_CONCLUDE",
    "50, 100, 90, 100, DESCRIBED",
    "90, 100, 0,  0,   TOO_FEW_TO_CONCLUDE"
  })
  void a_group_has_to_differ_from_the_rest(
      long part, long whole, long restPart, long restWhole, Conclusion expected) {
    assertThat(new Share(part, whole).conclusion(new Share(restPart, restWhole), LIMITS))
        .isEqualTo(expected);
  }

  @Test
  void forty_percent_belongs_to_the_band_that_its_rules_say() {
    OutcomeRules.Band closed =
        new OutcomeRules.Band("20-40", new BigDecimal(20), true, new BigDecimal(40), true, false);
    OutcomeRules.Band open =
        new OutcomeRules.Band(">40", new BigDecimal(40), false, null, false, false);
    assertThat(closed.holds(new BigDecimal("40.0"))).isTrue();
    assertThat(open.holds(new BigDecimal("40.0"))).isFalse();
    assertThat(open.holds(new BigDecimal("40.01"))).isTrue();
  }
}
