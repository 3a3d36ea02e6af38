package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
