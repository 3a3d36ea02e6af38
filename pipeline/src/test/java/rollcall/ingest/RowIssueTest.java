package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.noted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.ingest.Deliveries.Noted;

/** Each row problem with its line, column and shape. */
class RowIssueTest {
  private static final String DAYS =
      "pupil_id,school_unit_code,date,lesson_start,scheduled_minutes,reported_minutes,valid_absence_minutes,"
          + "invalid_absence_minutes,other_activity_minutes";
  private static final String GOOD = "p1,s1,2022-01-10,08:20,60,60,0,0,0";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "p1,s1,2022-01-10,08:20,60,60,0,0;                    FIELD_COUNT;             -;                       -",
        "p1,s1,2022-01-10,08:20,60,60,0,0,0,0;                FIELD_COUNT;             -;                       -",
        "p1,s1,2022-13-10,08:20,60,60,0,0;                    FIELD_COUNT;             -;                       -",
        ",,,,,,,,;                                            MISSING_VALUE;           pupil_id;                ``",
        "p1,,2022-01-10,08:20,60,60,0,0,0;                    MISSING_VALUE;           school_unit_code;        ``",
        "p1,s1,2022-01-10,08:20,60,60,,0,0;                   MISSING_VALUE;           valid_absence_minutes;   ``",
        "p1,s1,2022-02-30,08:20,60,60,0,0,0;                  BAD_DATE;                date;                    9999-99-99",
        "p1,s1,22-01-10,08:20,60,60,0,0,0;                    BAD_DATE;                date;                    99-99-99",
        "p1,s1,2022-W02-1,08:20,60,60,0,0,0;                  BAD_DATE;                date;                    9999-A99-9",
        "p1,s1,2022-01-10,8.20,60,60,0,0,0;                   BAD_TIME;                lesson_start;            9.99",
        "p1,s1,2022-01-10,24:00,60,60,0,0,0;                  BAD_TIME;                lesson_start;            99:99",
        "p1,s1,2022-01-10,08:20,1e3,60,0,0,0;                 BAD_NUMBER;              scheduled_minutes;       9A9",
        "p1,s1,2022-01-10,08:20,NaN,60,0,0,0;                 BAD_NUMBER;              scheduled_minutes;       AAA",
        "p1,s1,2022-01-10,08:20,60.0,60,0,0,0;                BAD_NUMBER;              scheduled_minutes;       99.9",
        "p1,s1,2022-01-10,08:20,60,60,-0,0,0;                 BAD_NUMBER;              valid_absence_minutes;   -9",
        "p1,s1,2022-01-10,08:20,9999999999,60,0,0,0;          BAD_NUMBER;              scheduled_minutes;       9999999999",
        "p1,s1,2022-01-10,08:20,60,60,-5,0,0;                 NEGATIVE_MINUTES;        valid_absence_minutes;   -9",
        "20120101-1235,s1,2022-01-10,08:20,60,60,0,0,0;       BAD_PUPIL_ID;            pupil_id;                99999999-9999",
        "p1,20120101-1235,2022-01-10,08:20,60,60,0,0,0;       BAD_PUPIL_ID;            school_unit_code;        99999999-9999",
        "p1,s1,2022-01-10,08:20,60,50,40,11,0;                ABSENCE_OVER_REPORTED;   valid_absence_minutes;   -",
        "p1,s1,2022-01-10,08:20,60,50,40,5,6;                 ABSENCE_OVER_REPORTED;   valid_absence_minutes;   -",
        "p1,s1,2022-01-10,08:20,60,,40,15,6;                  ABSENCE_OVER_REPORTED;   valid_absence_minutes;   -",
        "p1,s1,2022-01-10,08:20,60,61,0,0,0;                  REPORTED_OVER_SCHEDULED; reported_minutes;        -",
        "p1,s1,x,8.20,y,60,0,0,0;                             BAD_DATE;                date;                    A",
      })
  void a_day_or_lesson(String row, String code, String column, String shape) {
    Path file = file(folder, "x.csv", DAYS, GOOD, row, GOOD);
    assertThat(noted(file, Kind.ATTENDANCE)).containsExactly(new Noted(3, code, column, shape));
  }

  @Test
  void absence_up_to_the_reported_minutes_is_right() {
    assertThat(
            noted(
                file(folder, "x.csv", DAYS, "p1,s1,2022-01-10,08:20,60,50,30,15,5"),
                Kind.ATTENDANCE))
        .isEmpty();
  }

  @Test
  void a_window_that_ends_before_it_starts() {
    Path file =
        file(
            folder,
            "x.csv",
            "pupil_id,school_unit_code,start_date,end_date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes",
            "p1,s1,2022-01-10,2022-01-09,60,0,0",
            "p1,s1,2022-01-10,2022-01-10,60,0,0");
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(2, "WINDOW_REVERSED", "end_date", null));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      delimiter = ';',
      value = {
        "p1,s1,10,F,2021-08-17,,,;      UNKNOWN_CODE;    grade;     99",
        "p1,s1,7,K,2021-08-17,,,;       UNKNOWN_CODE;    gender;    A",
        "p1,s1,7,F,2021-08-17,,,maybe;  UNKNOWN_CODE;    protected; AAAAA",
        "p1,s1,7,F,2021-08-17,2021-08-16,,; WINDOW_REVERSED; end_date; -",
      })
  void an_enrolment(String row, String code, String column, String shape) {
    Path file =
        file(
            folder,
            "x.csv",
            "pupil_id,school_unit_code,grade,gender,start_date,end_date,residence_district,protected",
            row);
    assertThat(noted(file, Kind.PUPILS)).containsExactly(new Noted(2, code, column, shape));
  }

  @Test
  @Tag("B11")
  void control_and_direction_characters_are_refused_and_not_shown() {
    Path file =
        file(
            folder,
            "x.csv",
            DAYS,
            "p1,s\u00001,2022-01-10,08:20,60,60,0,0,0",
            "p1,s\u202e1,2022-01-10,08:20,60,60,0,0,0",
            "p\t1,s1,2022-01-10,08:20,60,60,0,0,0");
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(
            new Noted(2, "CONTROL_CHARACTER", "school_unit_code", "A?9"),
            new Noted(3, "CONTROL_CHARACTER", "school_unit_code", "A?9"),
            new Noted(4, "CONTROL_CHARACTER", "pupil_id", "A?9"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"\u200b", "\u200d", "\u2060", "\u00ad", "\u2066", "\ufeff", "\ufe0f", "\u2028"})
  @Tag("B11")
  void an_invisible_character_in_a_code_is_refused(String invisible) {
    Path file = file(folder, "x.csv", DAYS, GOOD.replace("s1", "s" + invisible + "1"));
    assertThat(noted(file, Kind.ATTENDANCE))
        .extracting(Noted::code, Noted::column)
        .containsExactly(tuple("CONTROL_CHARACTER", "school_unit_code"));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "sk\u043ela-1, school_unit_code, MIXED_SCRIPT",
        "sk\u03bfla-1, school_unit_code, MIXED_SCRIPT",
        "\u0430-1,     school_unit_code, MIXED_SCRIPT",
        "7\u0410,      group,            MIXED_SCRIPT",
        "M\u0391-2,    lesson_id,        MIXED_SCRIPT",
        "p\u0441,      pupil_id,         MIXED_SCRIPT",
        "\u00d6stra-1, school_unit_code, -",
        "\u0440\u0443\u0441\u0441\u043a\u0438\u0439 grupp, group, -",
        "\u03b2,       lesson_id,        -",
      })
  @Tag("B19")
  void a_code_with_letters_that_only_look_the_same(String value, String column, String code) {
    List<String> header = new ArrayList<>(List.of((DAYS + ",group,lesson_id").split(",")));
    List<String> row = new ArrayList<>(List.of((GOOD + ",7A,MA").split(",")));
    row.set(header.indexOf(column), value);
    Path file = file(folder, "x.csv", String.join(",", header), String.join(",", row));
    assertThat(noted(file, Kind.ATTENDANCE))
        .extracting(Noted::code, Noted::column)
        .isEqualTo(code == null ? List.of() : List.of(tuple(code, column)));
  }

  @Test
  void the_name_of_a_school_may_be_in_any_script() {
    Path file =
        file(
            folder,
            "x.csv",
            "school_unit_code,school_name,district",
            "s1,Sk\u043ela \u200d1,Bromma",
            "s2,Tv\u00e5an,Br\u043emma");
    assertThat(noted(file, Kind.SCHOOLS))
        .containsExactly(new Noted(3, "MIXED_SCRIPT", "district", "AAAAAA"));
  }

  @Test
  void a_value_of_201_characters_is_too_long_and_its_shape_is_cut_at_40() {
    Path file =
        file(
            folder,
            "x.csv",
            DAYS,
            GOOD.replace("s1", "s".repeat(200)),
            GOOD.replace("s1", "s".repeat(201)));
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "VALUE_TOO_LONG", "school_unit_code", "A".repeat(40)));
  }

  @Test
  @Tag("B8")
  void an_empty_line_is_a_row_that_does_not_fit_unless_it_is_the_last() {
    Path file = file(folder, "x.csv", DAYS, GOOD, "", GOOD, "");
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(new Noted(3, "FIELD_COUNT", null, null));
  }

  @Test
  void a_line_break_inside_quotation_marks_costs_both_lines_and_no_other() {
    Path file =
        file(
            folder,
            "x.csv",
            DAYS,
            "p1,\"s\n1\",2022-01-10,08:20,60,60,0,0,0",
            GOOD,
            "p1,s1,x,08:20,60,60,0,0,0");
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(
            new Noted(2, "STRAY_QUOTE", null, null),
            new Noted(3, "STRAY_QUOTE", null, null),
            new Noted(5, "BAD_DATE", "date", "A"));
  }

  @Test
  void columns_that_are_not_read_may_hold_anything_but_line_breaks() {
    Path file =
        file(folder, "x.csv", DAYS + ",note", GOOD + ",\t" + "x".repeat(300), GOOD + ",\"a\nb\"");
    assertThat(noted(file, Kind.ATTENDANCE))
        .containsExactly(
            new Noted(3, "STRAY_QUOTE", null, null), new Noted(4, "STRAY_QUOTE", null, null));
  }

  @Test
  @Tag("B17")
  void a_term_outside_its_school_year() {
    Path file =
        file(
            folder,
            "x.csv",
            "school_year,term,start_date,end_date",
            "2021-22,HT,2020-08-17,2020-12-18");
    assertThat(noted(file, Kind.TERMS))
        .containsExactly(new Noted(2, "UNKNOWN_CODE", "school_year", null));
  }
}
