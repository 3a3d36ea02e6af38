package rollcall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void a_difference_that_chance_cannot_make_has_a_direction() {
    assertThat(Direction.of(299L, 745)).isEqualTo(Direction.UP);
    assertThat(Direction.of(745L, 299)).isEqualTo(Direction.DOWN);
  }

  @Test
  void a_difference_within_chance_is_no_change() {
    assertThat(Direction.of(299L, 320)).isEqualTo(Direction.UNCHANGED);
    assertThat(Direction.of(500L, 500)).isEqualTo(Direction.UNCHANGED);
  }

  @Test
  void paired_pupils_show_a_change_that_unpaired_ones_hide() {
    assertThat(Direction.of(500L, 545)).isEqualTo(Direction.UNCHANGED);
    assertThat(Direction.of(500, 545, 245)).isEqualTo(Direction.UP);
  }

  @Test
  void below_20_on_both_sides_is_too_few_for_a_direction() {
    assertThat(Direction.of(3L, 19)).isEqualTo(Direction.TOO_FEW);
    assertThat(Direction.of(3L, 20)).isEqualTo(Direction.UP);
  }

  @Test
  void the_first_year_has_no_direction() {
    assertThat(Direction.of(null, 745)).isEqualTo(Direction.FIRST);
  }

  /** Newcombe 1998, example (a): 56 of 70 against 48 of 80 gives 0.0524 to 0.3339. */
  @Test
  void the_interval_of_a_difference_is_newcombes() {
    Share first = new Share(70, 56, 0, 0, 0, 0.8, 0.691809, 0.876983);
    Share second = new Share(80, 48, 0, 0, 0, 0.6, 0.490483, 0.700428);

    Difference difference = Difference.of(first, second);

    assertThat(difference.value()).isCloseTo(0.2, within(1e-9));
    assertThat(difference.interval().low()).isCloseTo(0.0524, within(5e-4));
    assertThat(difference.interval().high()).isCloseTo(0.3339, within(5e-4));
    assertThat(difference.isClear()).isTrue();
  }

  @Test
  void an_interval_that_covers_zero_is_no_clear_difference() {
    Share girls = new Share(1000, 10, 0, 0, 0, 0.010, 0.0054, 0.0183);
    Share boys = new Share(1000, 9, 0, 0, 0, 0.009, 0.0047, 0.0170);

    assertThat(Difference.of(girls, boys).isClear()).isFalse();
  }

  @Test
  void a_difference_of_fewer_than_20_pupils_is_of_too_few() {
    Share few = new Share(19, 19, 0, 0, 0, 1.0, 0.83, 1.0);
    Share many = new Share(1000, 0, 0, 0, 0, 0.0, 0.0, 0.004);

    assertThat(Difference.of(few, many).isOfTooFew()).isTrue();
    assertThat(Difference.of(few, many).isClear()).isFalse();
    assertThat(Difference.of(Share.NONE, many)).isNull();
  }

  @Test
  void a_district_lies_outside_the_limits_by_its_size_not_by_its_share() {
    Share small = new Share(100, 3, 0, 0, 0, 0.03, 0.01, 0.08);
    Share large = new Share(10_000, 300, 0, 0, 0, 0.03, 0.027, 0.034);

    assertThat(Position.of(small, 0.01)).isEqualTo(Position.ABOVE);
    assertThat(Position.of(large, 0.01)).isEqualTo(Position.FAR_ABOVE);
    assertThat(Position.of(large, 0.03)).isEqualTo(Position.INSIDE);
    assertThat(Position.of(large, 0.05)).isEqualTo(Position.FAR_BELOW);
    assertThat(Position.of(new Share(19, 19, 0, 0, 0, 1.0, 0.8, 1.0), 0.01))
        .isEqualTo(Position.FEW);
  }
}
