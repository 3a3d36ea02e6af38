package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  private final Numbers sv = new Numbers(new Texts(Language.SV));
  private final Numbers en = new Numbers(new Texts(Language.EN));

  @Test
  void swedish_thousands_stand_apart_by_a_thin_no_break_space() {
    assertThat(sv.count(71_190)).isEqualTo("71\u202f190");
    assertThat(sv.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
    assertThat(sv.count(999)).isEqualTo("999");
    assertThat(en.count(71_190)).isEqualTo("71,190");
  }

  @Test
  void a_percentage_has_one_decimal_and_two_below_one_percent() {
    assertThat(sv.percent(0.0096)).isEqualTo("0,96\u00a0%");
    assertThat(sv.percent(0.01)).isEqualTo("1,0\u00a0%");
    assertThat(sv.percent(0.12345)).isEqualTo("12,3\u00a0%");
    assertThat(en.percent(0.0042)).isEqualTo("0.42%");
    assertThat(en.percent(0)).isEqualTo("0%");
    assertThat(en.percent(1)).isEqualTo("100.0%");
  }

  @Test
  void a_part_is_never_written_as_all() {
    assertThat(en.percent(0.99999)).isEqualTo("99.9%");
    assertThat(en.percent(0.9994)).isEqualTo("99.9%");
  }

  @Test
  void a_half_is_rounded_away_from_zero() {
    assertThat(en.percent(0.00125)).isEqualTo("0.13%");
    assertThat(en.decimal(2.5, 0)).isEqualTo("3");
    assertThat(en.signed(-2.5)).isEqualTo("\u22123");
  }

  @Test
  void a_signed_count_says_its_direction() {
    assertThat(sv.signed(1446)).isEqualTo("+1\u202f446");
    assertThat(sv.signed(-3)).isEqualTo("\u22123");
    assertThat(sv.signed(0)).isEqualTo("±0");
    assertThat(sv.signed(-0.4)).isEqualTo("±0");
  }

  @Test
  void a_difference_of_shares_is_given_in_percentage_points() {
    assertThat(sv.points(0.0054)).isEqualTo("+0,54 procentenheter");
    assertThat(en.points(-0.012)).isEqualTo("\u22121.2 percentage points");
    assertThat(en.points(0)).isEqualTo("0 percentage points");
  }

  @Test
  void a_share_never_stands_without_its_count() {
    assertThat(sv.countAndShare(299, 71_190)).isEqualTo("299\u00a0(0,42\u00a0%)");
  }

  @Test
  void of_fewer_than_20_both_counts_are_given_and_of_none_a_dash() {
    assertThat(sv.countAndShare(3, 19)).isEqualTo("3 av 19");
    assertThat(sv.countAndShare(3, 20)).isEqualTo("3\u00a0(15,0\u00a0%)");
    assertThat(en.countAndShare(0, 0)).isEqualTo("–");
  }

  @Test
  void a_number_for_machines_has_no_exponent_and_no_trailing_zeros() {
    assertThat(Numbers.exact(0.00001)).isEqualTo("0.00001");
    assertThat(Numbers.exact(12_000_000.0)).isEqualTo("12000000");
    assertThat(Numbers.exact(-0.0000001)).isEqualTo("0");
    assertThat(Numbers.exact(1.0 / 3)).isEqualTo("0.333333");
  }
}
