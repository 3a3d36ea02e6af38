package rollcall.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.UserError;

class RulesFileTest {
  @TempDir private Path folder;

  private RulesFile.Loaded read(String json) throws IOException {
    return RulesFile.read(Files.writeString(folder.resolve("rules.json"), json));
  }

  @Test
  void the_shipped_rules_are_those_of_the_contract() {
    Rules rules = RulesFile.shipped().rules();
    assertThat(rules.denominator()).isEqualTo(Rules.Denominator.REPORTED);
    assertThat(rules.exposure().termMinutes()).isEqualTo(3000);
    assertThat(rules.exposure().yearMinutes()).isEqualTo(6000);
    assertThat(rules.thresholds().highPercent()).isEqualTo(50);
    assertThat(rules.thresholds().nearPercent()).isEqualTo(40);
    assertThat(rules.thresholds().lowPercent()).isEqualTo(20);
    assertThat(rules.absenceDayPercent()).isEqualTo(50);
    assertThat(rules.reducedTimetablePercent()).isEqualTo(80);
    assertThat(rules.panelReportingPercent()).isEqualTo(90);
    assertThat(rules.completeTerm()).isEqualTo(new Rules.CompleteTerm(95, 7));
    assertThat(rules.indexMinimumPupils()).isEqualTo(20);
    assertThat(rules.population().operators()).containsExactly("municipal");
    assertThat(rules.population().grades()).isEqualTo(new Rules.GradeRange(0, 9, null));
    assertThat(rules.districtBoundaries()).isNull();
    assertThat(rules.replaces()).isEqualTo("school-date");
  }

  @Test
  void the_shipped_event_is_the_pandemic_from_spring_2020_to_spring_2022() {
    assertThat(RulesFile.shipped().rules().events())
        .extracting(Event::name, Event::start, Event::end)
        .containsExactly(
            tuple("pandemic", LocalDate.parse("2020-01-01"), LocalDate.parse("2022-06-30")));
  }

  @Test
  void every_number_of_a_shipped_target_group_has_a_source() {
    assertThat(RulesFile.shipped().rules().targetGroups())
        .extracting(TargetGroup::name)
        .containsExactly("ppss", "skolsociala-team", "samverkan", "sst-plus");
    for (TargetGroup group : RulesFile.shipped().rules().targetGroups()) {
      assertThat(group.grades().source()).isNotBlank();
      assertThat(group.absence().source()).isNotBlank();
    }
  }

  @Test
  void an_entry_of_a_file_replaces_that_entry_alone() throws IOException {
    Rules rules = read("{\"exposure\": {\"term_minutes\": 1000}}").rules();
    assertThat(rules.exposure().termMinutes()).isEqualTo(1000);
    assertThat(rules.exposure().yearMinutes()).isEqualTo(6000);
    assertThat(rules.thresholds()).isEqualTo(RulesFile.shipped().rules().thresholds());
  }

  @Test
  void one_guard_can_be_changed_alone() throws IOException {
    Guards guards =
        read("{\"guards\": {\"fewer_rows\": {\"severity\": \"fatal\"}}}").rules().guards();
    assertThat(guards.fewerRows()).isEqualTo(new Guards.Limit(Guards.Severity.FATAL, 40));
    assertThat(guards.quarantinedShare())
        .isEqualTo(RulesFile.shipped().rules().guards().quarantinedShare());
  }

  @Test
  void a_list_of_a_file_replaces_the_whole_list() throws IOException {
    assertThat(read("{\"events\": []}").rules().events()).isEmpty();
    assertThat(read("{\"population\": {\"operators\": []}}").rules().population().operators())
        .isEqualTo(List.of());
  }

  @Test
  void the_effective_rules_hold_every_entry_in_force() throws IOException {
    var effective = read("{\"index_minimum_pupils\": 5}").effective();
    assertThat(effective.get("index_minimum_pupils").asInt()).isEqualTo(5);
    assertThat(effective.get("absence_day_percent").asInt()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`denominators`: 1}                        | : denominators: no entry of this name; known here are",
        "{`thresholds`: {`high_percent`: `fifty`}}  | : thresholds.high_percent: a number is needed",
        "{`events`: [{`name`: `x`, `start`: 1, `end`: `soon`}]} | : events[0]",
        "{`denominator`: `present`}                 | denominator",
        "{`thresholds`: {`low_percent`: 40}}        | low_percent < near_percent",
        "{`thresholds`: {`high_percent`: 101}}      | high_percent <= 100",
        "{`exposure`: {`term_minutes`: -1}}         | 0 (off) or more",
        "{`exposure`: {`term_minutes`: null}}       | term_minutes",
        "{`population`: {`grades`: {`to`: 10}}}     | grades",
        "{`absence_day_percent`: 0}                 | absence_day_percent",
        "{`replaces`: `week`}                       | school-date, group-date, period or record",
        "{`district_boundaries`: `2021`}            | school year",
        "{`guards`: {`fewer_rows`: {`severity`: `loud`}}} | severity",
        "{`guards`: {`fewer_rows`: {`severity`: null}}} | severity must be off",
        "{`guards`: {`fewer_rows`: {`percent`: 0}}} | 1 to 100",
        "{`guards`: {`duplicate_share`: {`percent`: 101}}} | 0 to 100",
        "{`guards`: {`unknown_school`: {`percent`: 5}}} | percent",
        "{`guards`: {`unknown_school`: null}}       | severity off",
        "{`guards`: {`minimum_rows`: 0}}            | 1 or more",
        "{`guards`: null}                           | guards cannot be null",
        "{`version`: 2}                             | version 1",
        "[]                                         | one JSON object",
        "{                                          | line"
      })
  @Tag("B24")
  void a_bad_file_is_refused_with_what_is_wrong_in_it(String json, String told) {
    assertThatThrownBy(() -> read(json.replace('`', '"')))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("rules.json")
        .hasMessageContaining(told);
  }

  @Test
  void a_target_group_without_a_source_for_its_threshold_is_refused() {
    String group =
        """
        {"target_groups": [{"name": "mine", "programme": "P", "valid_from": "2021-08-01",
          "absence": {"from_percent": 30}}]}
        """;
    assertThatThrownBy(() -> read(group))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("source is needed");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> RulesFile.read(folder.resolve("none.json")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot be read");
  }
}
