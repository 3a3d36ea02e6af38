package rollcall.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.UserError;

class OutcomeRulesFileTest {
  @TempDir Path folder;

  private RulesFile.Loaded read(String json) throws IOException {
    return RulesFile.read(Files.writeString(folder.resolve("rules.json"), json.replace('`', '"')));
  }

  @Test
  void a_lower_sdq_is_better_except_on_its_prosocial_subscale() {
    OutcomeRules.Measure sdq = OutcomeRulesFile.shipped().measure("sdq");
    assertThat(sdq.sign("total")).isEqualTo(-1);
    assertThat(sdq.sign("prosocial")).isEqualTo(1);
  }

  @Test
  void satisfaction_goes_from_1_to_10() {
    OutcomeRules.Measure satisfaction = OutcomeRulesFile.shipped().measure("satisfaction");
    assertThat(satisfaction.canBe(new BigDecimal("0.9"))).isFalse();
    assertThat(satisfaction.canBe(BigDecimal.ONE)).isTrue();
    assertThat(satisfaction.canBe(BigDecimal.TEN)).isTrue();
    assertThat(satisfaction.canBe(new BigDecimal("10.1"))).isFalse();
  }

  @Test
  void an_entry_of_a_users_file_replaces_that_entry_alone() throws IOException {
    RulesFile.Loaded loaded = read("{`outcome`: {`inference`: {`minimum_participants`: 12}}}");
    OutcomeRules shipped = OutcomeRulesFile.shipped();
    assertThat(loaded.outcome().inference().minimumParticipants()).isEqualTo(12);
    assertThat(loaded.outcome().inference().minimumLinked())
        .isEqualTo(shipped.inference().minimumLinked());
    assertThat(loaded.outcome().stability()).isEqualTo(shipped.stability());
    assertThat(loaded.rules()).isEqualTo(RulesFile.shipped().rules());
    assertThat(loaded.effective()).isEqualTo(RulesFile.shipped().effective());
    assertThat(loaded.all().at("/outcome/inference/minimum_participants").asInt()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`outcome`: {`verison`: 1}} | outcome.verison: no entry of this name",
        "{`outcome`: null} | outcome cannot be null",
        "{`outcome`: {`overview`: {`topics`: [{`name`: `t`, `measures`: [`mood`]}]}}} | topics: no measure is called mood",
        "{`outcome`: {`overview`: {`reached`: {`generally_not_to_percent`: 75}}}} | generally_not_to_percent below generally_from_percent",
        "{`outcome`: {`bands`: null}} | inference, stability, measures, bands, entry and overview are needed",
        "{`outcome`: {`high_satisfaction`: `nine`}} | outcome.high_satisfaction: a number is needed",
        "{`outcome`: {`measures`: [{`name`: `ors`, `unit`: `0-40`, `direction`: `sideways`, `unchanged_below`: 0}]}} | direction"
      })
  void a_bad_entry_is_refused_with_what_is_wrong_in_it(String json, String told) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("rules.json")
        .hasMessageContaining(told);
  }

  @Test
  void a_measure_that_stands_twice_is_refused() {
    String ors =
        "{`name`: `ors`, `unit`: `0-40`, `direction`: `higher`, `unchanged_below`: 0,"
            + " `attendance`: false}";
    assertThatThrownBy(() -> read("{`outcome`: {`measures`: [" + ors + "," + ors + "]}}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("ors stands twice");
  }
}
