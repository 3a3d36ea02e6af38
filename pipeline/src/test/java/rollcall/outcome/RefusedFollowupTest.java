package rollcall.outcome;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.table.OutcomeCol.*;

import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;
import rollcall.table.*;

/** Follow-ups that no rule knows. */
class RefusedFollowupTest {
  @Test
  void an_unknown_measure_and_a_text_are_refused_without_their_value() {
    Followed f = new Followed().took("a", "N", "F", 8, null);
    f.value("a", "absence_percent", "start", "secret", "manual");
    assertThatThrownBy(() -> f.rows(OutcomeTables.CHANGE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("absence_percent")
        .hasMessageNotContaining("secret");
  }
}
