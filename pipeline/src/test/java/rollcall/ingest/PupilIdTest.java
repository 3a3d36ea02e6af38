package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.ingest.Deliveries.file;
import static rollcall.ingest.Deliveries.pupils;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the published test vectors of the personnummer library, or made of them. */
class PupilIdTest {
  @TempDir Path folder;

  private Path days(String date, String... ids) {
    String header =
        "pupil_id,school_unit_code,date,scheduled_minutes,valid_absence_minutes,invalid_absence_minutes";
    String rows =
        String.join("\n", Arrays.stream(ids).map(id -> id + ",s1," + date + ",60,0,0").toList());
    return file(folder, "x.csv", header, rows);
  }

  @Test
  @Tag("B18")
  void four_spellings_of_a_personal_number_are_one_pupil() {
    Path file = days("2022-01-10", "19850709-9805", "198507099805", "850709-9805", "8507099805");
    assertThat(pupils(file, Kind.ATTENDANCE))
        .hasSize(4)
        .doesNotContain(0L)
        .containsOnly(pupils(file, Kind.ATTENDANCE).get(0));
  }

  @Test
  @Tag("B18")
  void spaces_long_dashes_and_full_width_digits_are_spellings_too() {
    Path file =
        days(
            "2022-01-10",
            "198507099805",
            " 850709 9805 ",
            "850709\u20139805",
            "\uff18\uff15\uff10\uff17\uff10\uff199805");
    assertThat(pupils(file, Kind.ATTENDANCE))
        .hasSize(4)
        .doesNotContain(0L)
        .containsOnly(pupils(file, Kind.ATTENDANCE).get(0));
  }

  @Test
  @Tag("B18")
  void a_plus_sign_means_a_hundred_years_or_more() {
    assertThat(
            pupils(
                days("2022-01-10", "121212+1212", "191212121212", "121212-1212", "201212121212"),
                Kind.ATTENDANCE))
        .satisfies(
            keys -> {
              assertThat(keys.get(0)).isEqualTo(keys.get(1));
              assertThat(keys.get(2)).isEqualTo(keys.get(3)).isNotEqualTo(keys.get(0));
            });
  }

  @Test
  @Tag("B18")
  void a_year_of_two_digits_lies_before_the_date_of_the_row() {
    assertThat(pupils(days("2012-12-11", "121212-1212", "191212121212"), Kind.ATTENDANCE))
        .satisfies(keys -> assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotZero());
  }

  @Test
  @Tag("B18")
  void a_pupil_is_not_at_school_before_being_born() {
    assertThat(pupils(days("2012-12-11", "201212121212"), Kind.ATTENDANCE)).containsExactly(0L);
    assertThat(pupils(days("2012-12-12", "201212121212"), Kind.ATTENDANCE)).doesNotContain(0L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19850709-9805",
        "19850769-9802",
        "20000101-T220",
        "000101-T220",
        "20130101TF01",
        "130101-TF01",
        "121212+1212"
      })
  void personal_coordination_interim_and_temporary_numbers_are_valid(String number) {
    assertThat(PupilId.of(number, true)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19850709-9806",
        "19850769-9803",
        "19851309-9805",
        "19850700-9805",
        "1234567-9805",
        "20000101-T221",
        "20131301TF01",
        "20000101-0007"
      })
  void an_id_in_the_shape_of_a_number_must_be_a_valid_one(String number) {
    assertThat(PupilId.of(number, true)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elev-000008",
        "604822",
        "100000000",
        "f269ed04def44e788b92acb93e96ef58",
        "1234567890123",
        "st1"
      })
  void every_other_id_is_kept_as_it_is(String id) {
    assertThat(PupilId.of(id, true).text()).isEqualTo(id);
  }

  @Test
  void local_ids_may_have_any_shape() {
    assertThat(PupilId.of("8507099806", false).text()).isEqualTo("8507099806");
  }

  @Test
  @Tag("B19")
  void composed_and_decomposed_letters_are_one_id() {
    assertThat(PupilId.of("Ko\u0308n-1", true).text())
        .isEqualTo(PupilId.of("K\u00f6n-1", true).text());
  }

  @ParameterizedTest
  @CsvSource({
    "850709-9805,198507099805",
    "121212+1212,191212121212",
    "490101-0000,",
    "000101-T220,20000101T220"
  })
  void canonical_form_has_the_whole_year(String raw, String canonical) {
    PupilId id = PupilId.of(raw, true);
    assertThat(id == null ? null : id.text()).isEqualTo(canonical);
  }

  @Test
  void an_id_never_prints_itself() {
    assertThat(PupilId.of("19850709-9805", true)).hasToString("pupil id");
    assertThat(Deliveries.KEY.toString()).matches("pupil key [0-9a-f]{8}");
  }

  @Test
  void the_pseudonym_is_the_keyed_hash_of_the_canonical_id() {
    // echo -n 'pupil|v1|elev-1' | openssl dgst -sha256 -hmac 'an invented key for tests alone, 32+'
    assertThat(pupils(days("2022-01-10", "elev-1"), Kind.ATTENDANCE))
        .containsExactly(0x0ccf585f5dd02e7eL);
  }
}
