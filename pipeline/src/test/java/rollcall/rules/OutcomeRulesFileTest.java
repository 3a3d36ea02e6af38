package rollcall.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rollcall.fault.UserError;

class OutcomeRulesFileTest {
  @Test
  void a_lower_sdq_is_better_except_on_its_prosocial_subscale() {
    OutcomeRules.Measure sdq = OutcomeRulesFile.shipped().measure("sdq");
    assertThat(sdq.sign("total")).isEqualTo(-1);
    assertThat(sdq.sign("prosocial")).isEqualTo(1);
  }

  @Test
  void an_unknown_key_is_refused() throws IOException {
    String wrong = shipped().replace("\"version\": 1,", "\"version\": 1, \"verison\": 1,");
    assertThatThrownBy(() -> OutcomeRulesFile.read(wrong))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("verison");
  }

  @Test
  void a_measure_that_stands_twice_is_refused() throws IOException {
    String wrong = shipped().replace("\"name\": \"srs\"", "\"name\": \"ors\"");
    assertThatThrownBy(() -> OutcomeRulesFile.read(wrong))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("ors stands twice");
  }

  private static String shipped() throws IOException {
    try (var in = OutcomeRulesFile.class.getResourceAsStream("outcome-rules.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
