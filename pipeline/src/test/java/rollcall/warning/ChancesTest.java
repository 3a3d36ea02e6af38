package rollcall.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.rules.Rules;
import rollcall.rules.RulesFile;
import rollcall.table.Minutes;

class ChancesTest {
  private static final Rules RULES = RulesFile.shipped().rules();
  private static final WarningCounts.At AT = new WarningCounts.At(0, 8);
  private static final int BAND = 9;

  private final WarningCounts counts = new WarningCounts(null, RULES);

  @Test
  void a_final_rate_of_exactly_50_percent_is_high_and_a_minute_less_is_not() {
    int high = FinalRate.firstHigh(RULES);

    assertThat(FinalRate.step(new Minutes(8000, 8000, 4000, 0, 0), RULES)).isEqualTo(high);
    assertThat(FinalRate.step(new Minutes(8000, 8000, 3999, 0, 0), RULES)).isEqualTo(high - 1);
  }

  @Test
  void the_chance_is_the_share_of_past_pupils_who_ended_high() {
    past(40, BAND, "high", "<20", 0.45);
    past(60, BAND, "high", "<20", 0.55);

    Chance chance = chance(BAND, "high", "<20");
    assertThat(chance.highProbability()).isEqualTo(0.6, within(1e-12));
    assertThat(chance.pastPupils()).isEqualTo(100);
    assertThat(chance.warns(60)).isTrue();
    assertThat(chance.warns(61)).isFalse();
  }

  @Test
  void a_cell_with_few_pupils_counts_30_pupils_of_each_wider_one_beside_its_own() {
    past(30, BAND, "middle", "<20", 0.45);
    past(30, BAND, "high", ">=50", 0.55);

    // All: 30 of 60. With the same term before: (30 + 30 x 0.5) of 60 = 0.75. With the stage too:
    // (0 + 30 x 0.75) of 30, since no such pupil was there.
    Chance chance = chance(BAND, "low", ">=50");
    assertThat(chance.highProbability()).isEqualTo(0.75, within(1e-12));
    assertThat(chance.pastPupils()).isZero();
  }

  @Test
  void a_band_with_too_few_pupils_takes_in_those_beside_it() {
    past(20, BAND, "high", "<20", 0.55);
    past(10, BAND + 1, "high", "<20", 0.45);
    past(99, BAND + 2, "high", "<20", 0.9);

    assertThat(chance(BAND, "low", ">=50").highProbability()).isEqualTo(20 / 30.0, within(1e-12));
  }

  @Test
  void fewer_than_30_past_pupils_in_all_tell_nothing() {
    past(29, BAND, "high", "<20", 0.55);

    assertThat(chances().of(BAND, "high", "<20")).isEmpty();
  }

  @Test
  void an_interval_leaves_a_tenth_out_on_each_side() {
    for (int percent = 0; percent < 100; percent++) {
      past(1, BAND, "high", "<20", percent / 100.0);
    }

    Chance chance = chance(BAND, "high", "<20");
    assertThat(FinalRate.lowerEnd(chance.low())).isEqualTo(0.10);
    assertThat(FinalRate.lowerEnd(chance.high())).isEqualTo(0.89);
  }

  @Test
  void what_cannot_be_left_out_below_is_left_out_above() {
    past(50, BAND, "high", "<20", 0);
    for (int percent = 1; percent <= 50; percent++) {
      past(1, BAND, "high", "<20", percent / 100.0);
    }

    Chance chance = chance(BAND, "high", "<20");
    assertThat(chance.low()).isZero();
    assertThat(FinalRate.lowerEnd(chance.high())).isEqualTo(0.30);
  }

  @Test
  void what_cannot_be_left_out_above_is_left_out_below() {
    past(50, BAND, "high", "<20", 1);
    for (int percent = 51; percent <= 100; percent++) {
      past(1, BAND, "high", "<20", percent / 100.0 - 0.01);
    }

    Chance chance = chance(BAND, "high", "<20");
    assertThat(FinalRate.lowerEnd(chance.low())).isEqualTo(0.70);
    assertThat(FinalRate.upperEnd(chance.high())).isEqualTo(1);
  }

  private void past(int pupils, int rateBand, String stage, String lastBand, double rate) {
    SoFar soFar = new SoFar(8, rateBand, stage, lastBand, 40, 0, false, false);
    for (int i = 0; i < pupils; i++) {
      counts.add(soFar, AT, (int) Math.round(rate * 500));
    }
  }

  private Chances chances() {
    return Chances.of(counts, List.of(0), 8, RULES);
  }

  private Chance chance(int rateBand, String stage, String lastBand) {
    return chances().of(rateBand, stage, lastBand).orElseThrow();
  }
}
