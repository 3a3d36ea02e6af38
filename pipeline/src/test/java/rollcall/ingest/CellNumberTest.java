package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "General         |NUMBER",
        "0               |NUMBER",
        "#,##0.00\" kr\"  |NUMBER",
        "0.00E+00        |NUMBER",
        "\"dagar\" 0      |NUMBER",
        "[Red]0          |NUMBER",
        "000000\\-0000   |FILLED_NUMBER",
        "0000            |FILLED_NUMBER",
        "0.0 %           |PERCENT",
        "yyyy\\-mm\\-dd  |DATE",
        "[$-41D]d mmm yy |DATE",
        "mmm             |DATE",
        "yyyy-mm-dd hh:mm|DATE_TIME",
        "h:mm AM/PM      |TIME",
        "mm:ss           |TIME",
        "[h]:mm          |DURATION",
        "[mm]:ss         |DURATION",
        "[m]             |MINUTES",
        "0;yyyy          |NUMBER"
      })
  void the_format_tells_what_a_number_is(String code, CellFormat.Kind kind) {
    assertThat(CellFormat.of(code).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0      |1900-01-00",
        "1      |1900-01-01",
        "59     |1900-02-28",
        "60     |1900-02-29",
        "61     |1900-03-01",
        "44571.9|2022-01-10",
        "2958465|9999-12-31",
        "2958466|2958466",
        "-1     |-1"
      })
  void days_count_from_1900_with_the_day_that_never_was(double value, String date) {
    assertThat(CellNumber.text(value, CellFormat.of("yyyy-mm-dd"), false)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.29999999999999998|0.3",
        "0.28999999999999998|0.29",
        "-0.0               |0",
        "100                |100",
        "123456789012345    |123456789012345",
        "9007199254740992   |9007199254740992",
        "1E30               |1E+30",
        "0.00001            |0.00001"
      })
  void numbers_have_no_more_than_the_digits_that_excel_shows(double value, String text) {
    assertThat(CellNumber.plain(value)).isEqualTo(text);
  }

  @Test
  void seconds_are_told_where_they_are_shown_and_not_zero() {
    double value = (8 * 3600 + 20 * 60 + 59) / 86400.0;

    assertThat(CellNumber.text(value, CellFormat.of("h:mm"), false)).isEqualTo("08:20");
    assertThat(CellNumber.text(value, CellFormat.of("h:mm:ss"), false)).isEqualTo("08:20:59");
    assertThat(CellNumber.text(-1.5 / 24, CellFormat.of("[h]:mm:ss"), false)).isEqualTo("-1:30");
  }

  @Test
  void a_moment_just_before_midnight_belongs_to_the_day_that_is_shown() {
    CellFormat format = CellFormat.of("yyyy-mm-dd hh:mm");

    assertThat(CellNumber.text(44571.999999, format, false)).isEqualTo("2022-01-11T00:00");
    assertThat(CellNumber.text(44571.99, format, false)).isEqualTo("2022-01-10T23:45");
  }

  @Test
  void a_number_longer_than_its_zeros_loses_nothing() {
    assertThat(CellNumber.text(198001011234d, CellFormat.of("000000-0000"), false))
        .isEqualTo("19800101-1234");
  }
}
