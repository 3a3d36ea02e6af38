package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {
  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2022-01-03,  2022-01-03",
    "yyyy-MM-dd, 2024-02-29,  2024-02-29",
    "yyyy-MM-dd, 9999-12-31,  9999-12-31",
    "yyyy-MM-dd, 2023-02-29,",
    "yyyy-MM-dd, 2022-00-10,",
    "yyyy-MM-dd, 2022-01-00,",
    "yyyy-MM-dd, 2022-1-3,",
    "yyyy-MM-dd, 2022-01-031,",
    "yyyy-MM-dd, 2022-01-3,",
    "yyyy-MM-dd, 20220103,",
    "yyyy-MM-dd, 2022/01/03,",
    "M/d/yyyy,   8/15/2020,   2020-08-15",
    "M/d/yyyy,   08/05/2020,  2020-08-05",
    "M/d/yyyy,   15/8/2020,",
    "yyyyMMdd,   20220103,    2022-01-03",
    "d.M.yyyy,   3.1.2022,    2022-01-03",
  })
  void a_date_is_read_by_its_pattern_and_nothing_else(String pattern, String text, LocalDate date) {
    char[] buffer = ("xx" + text + "99").toCharArray();
    long day = DatePattern.of(pattern).parse(buffer, 2, text.length());
    assertThat(day == ParsedRow.NONE ? null : LocalDate.ofEpochDay(day)).isEqualTo(date);
  }

  @Test
  @Tag("B17")
  void a_date_that_does_not_exist_does_not_change_how_the_next_one_is_read() {
    DatePattern pattern = DatePattern.of("yyyy-MM-dd");
    assertThat(
            Stream.of("2022-08-04", "2022-06-31", "2022-08-05", "2022-08-1x", "2022-08-32", "8")
                .map(text -> pattern.parse(text.toCharArray(), 0, text.length()))
                .map(day -> day == ParsedRow.NONE ? null : LocalDate.ofEpochDay(day).toString()))
        .containsExactly("2022-08-04", null, "2022-08-05", null, null, null);
  }
}
