package rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of Newcombe (1998), Statistics in Medicine 17, table I, method 3. */
class WilsonTest {
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0,  20,  0,      0.1611",
    "1,  29,  0.0061, 0.1718",
    "20, 20,  0.8389, 1"
  })
  void the_interval_of_a_share_is_the_published_one(
      long part, long whole, double low, double high) {
    Wilson interval = Wilson.of(part, whole);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }
}
