package rollcall.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.UserError;

class ComparisonRulesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 9, 2, 5, 0.1, neighbours",
    "3, 2, 2, 5, 0.1, candidates",
    "3, 9, 1, 5, 0.1, matched_terms",
    "3, 9, 2, 0, 0.1, caliper_points",
    "3, 9, 2, 5, 0,   maximum_standardised_difference"
  })
  void a_value_that_compares_nothing_is_refused_by_name(
      int neighbours,
      int candidates,
      int terms,
      BigDecimal caliper,
      BigDecimal balance,
      String name) {
    assertThatThrownBy(
            () ->
                new OutcomeRules.Comparison(
                    neighbours, candidates, terms, caliper, balance, "ours"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("comparison " + name);
  }

  @Test
  void one_neighbour_in_two_terms_is_enough() {
    assertThatCode(
            () ->
                new OutcomeRules.Comparison(
                    1, 1, 2, new BigDecimal("0.5"), new BigDecimal("0.1"), "ours"))
        .doesNotThrowAnyException();
  }
}
