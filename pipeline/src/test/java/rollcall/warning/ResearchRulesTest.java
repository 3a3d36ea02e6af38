package rollcall.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.rules.EarlyWarning;
import rollcall.rules.RulesFile;

class ResearchRulesTest {
  private static final EarlyWarning RULES = RulesFile.shipped().rules().earlyWarning();

  @Test
  void three_absence_days_of_ten_fire_the_rule_of_two_weeks() {
    assertThat(twoWeeks("xoooo", "ooxxo")).isTrue();
  }

  @Test
  void two_absence_days_of_ten_do_not() {
    assertThat(twoWeeks("xoooo", "oooxo")).isFalse();
  }

  @Test
  void exactly_a_quarter_of_eight_school_days_does() {
    assertThat(twoWeeks("xooo.", "oooxu")).isTrue();
  }

  @Test
  void two_weeks_with_four_school_days_are_too_short_to_tell() {
    assertThat(twoWeeks("xx...", "oo...")).isFalse();
  }

  @Test
  void absence_two_weeks_apart_does_not_add_up_in_the_rule_of_two_weeks() {
    assertThat(twoWeeks("xxooo", "ooooo", "xxooo")).isFalse();
  }

  @Test
  void weeks_that_have_not_passed_fire_nothing() {
    assertThat(Days.of("ooooo", "ooooo", "xxxxx").fires(RULES.twoWeeks(), 2)).isFalse();
  }

  @Test
  void the_tenth_absence_day_within_fifteen_weeks_fires_and_the_ninth_does_not() {
    assertThat(Days.of("xxxxx", "xxxxo").fires(RULES.fifteenWeeks(), 2)).isFalse();
    assertThat(Days.of("xxxxx", "xxxxo", "xoooo").fires(RULES.fifteenWeeks(), 3)).isTrue();
  }

  @Test
  void the_tenth_absence_day_in_the_sixteenth_week_does_not() {
    String[] weeks = new String[16];
    java.util.Arrays.fill(weeks, "ooooo");
    weeks[0] = "xxxxx";
    weeks[14] = "xxxxo";
    weeks[15] = "xoooo";

    assertThat(Days.of(weeks).fires(RULES.fifteenWeeks(), 16)).isFalse();
    weeks[14] = "xxxxx";
    assertThat(Days.of(weeks).fires(RULES.fifteenWeeks(), 15)).isTrue();
  }

  private static boolean twoWeeks(String... weeks) {
    return Days.of(weeks).fires(RULES.twoWeeks(), weeks.length);
  }
}
