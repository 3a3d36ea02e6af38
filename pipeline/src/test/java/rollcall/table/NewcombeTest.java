package rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10. */
class NewcombeTest {
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339, true",
    "9,  10, 3,  10, 0.1705, 0.8090, true",
    "5,  56, 0,  29, -0.0381, 0.1926, false",
    "0,  10, 0,  20, -0.1611, 0.2775, false"
  })
  void the_interval_of_a_difference_is_the_published_one(
      long part,
      long whole,
      long otherPart,
      long otherWhole,
      double low,
      double high,
      boolean clear) {
    Newcombe interval =
        Newcombe.of(
            (double) part / whole,
            Wilson.of(part, whole),
            (double) otherPart / otherWhole,
            Wilson.of(otherPart, otherWhole));
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
    assertThat(interval.isClear()).isEqualTo(clear);
  }
}
