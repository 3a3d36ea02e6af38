package rollcall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rollcall.ingest.Deliveries.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.fault.UserError;

class ProfilesTest {
  private static final String CODES =
      "{'name': 'codes', 'delimiter': ';', 'dates': ['d.M.yyyy'], 'feeds': {'attendance': {"
          + "'columns': {'pupil_id': 'Elev', 'school_unit_code': 'Skola', 'date': 'Datum', 'code': 'Kod'},"
          + "'constants': {'scheduled_minutes': '300'},"
          + "'codes': {'N': 'present', 'G': 'valid', 'O': 'invalid', 'A': 'other', 'L': 'not_scheduled', '-': 'unreported'}}}}";

  @TempDir Path folder;

  private Path profile(String name, String json) {
    return file(folder, name, json.replace('\'', '"'));
  }

  private List<String> minutes(Path csv) throws IOException {
    Profiles profiles = Profiles.withFolder(folder);
    var recognised = (Recognition.Recognised) new Recogniser(profiles).recognise(csv);
    List<String> minutes = new ArrayList<>();
    try (DeliveredRows reader =
        DeliveredRows.of(Deliveries.source(csv, recognised.layouts().get(0), 1), Deliveries.KEY)) {
      for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
        minutes.add(
            row.number(Field.SCHEDULED_MINUTES)
                + " "
                + row.number(Field.REPORTED_MINUTES)
                + " "
                + row.number(Field.VALID_ABSENCE_MINUTES)
                + " "
                + row.number(Field.INVALID_ABSENCE_MINUTES)
                + " "
                + row.number(Field.OTHER_ACTIVITY_MINUTES));
      }
    }
    return minutes;
  }

  @Test
  void every_meaning_of_a_code_has_its_minutes() throws IOException {
    profile("codes.json", CODES);
    Path csv =
        file(
            folder,
            "x.csv",
            "Elev;Skola;Datum;Kod",
            "e1;s;10.1.2022;N",
            "e1;s;11.1.2022;G",
            "e1;s;12.1.2022;O",
            "e1;s;13.1.2022;A",
            "e1;s;14.1.2022;L",
            "e1;s;17.1.2022;-");
    assertThat(minutes(csv))
        .containsExactly(
            "300 300 0 0 0",
            "300 300 300 0 0",
            "300 300 0 300 0",
            "300 300 0 0 300",
            "0 0 0 0 0",
            "300 0 0 0 0");
  }

  @Test
  void an_event_counts_the_minutes_that_the_profile_gives_its_code() throws IOException {
    profile(
        "late.json",
        "{'name': 'late', 'feeds': {'attendance': {'columns': {'pupil_id': 'p', 'school_unit_code': 's',"
            + " 'date': 'd', 'code': 'c'}, 'codes': {'away': 'valid', 'late': 'invalid'}, 'code_minutes': {'late': 20},"
            + " 'events': {'minutes_per_day': 300}}}}");
    Path csv = file(folder, "x.csv", "p,s,d,c", "e1,s,2022-01-10,away", "e1,s,2022-01-11,late");
    assertThat(minutes(csv))
        .extracting(row -> row.replace("" + Long.MIN_VALUE, "-"))
        .containsExactly("- - 300 0 0", "- - 0 20 0");
  }

  @Test
  void a_profile_of_the_same_name_takes_the_place_of_a_shipped_one() {
    profile("own.json", CODES.replace("'codes', 'delimiter'", "'terms', 'delimiter'"));
    assertThat(Profiles.withFolder(folder).all())
        .hasSameSizeAs(Profiles.shipped().all())
        .anyMatch(
            known ->
                known.profile().name().equals("terms")
                    && known.profile().delimiter().equals(List.of(";")));
  }

  @Test
  void the_fingerprint_of_a_profile_is_that_of_its_entries() throws IOException {
    Path plain = profile("a.json", CODES);
    Path spaced = profile("b.json", CODES.replace(", ", " ,\n  "));
    Path other = profile("c.json", CODES.replace("'300'", "'301'"));
    assertThat(Profiles.read(spaced).hash()).isEqualTo(Profiles.read(plain).hash()).hasSize(64);
    assertThat(Profiles.read(other).hash()).isNotEqualTo(Profiles.read(plain).hash());
    Files.delete(spaced);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': 'x', 'feeds': {}}                                                               | feeds must name a kind",
        "{'name': 'x', 'feeds': {'terms': {'columns': {'start_date': 'a'}}}}                       | end_date is needed",
        "{'name': 'x', 'colour': 1, 'feeds': {'terms': {'columns': {'start_date': 'a', 'end_date': 'b'}}}} | colour: no entry of this name; known here are",
        "{'name': 'x', 'feeds': {'terms': {'columns': {'start_date': 'a', 'end_date': 'b', 'mood': 'c'}}}} | mood",
        "{'name': 'x', 'feeds': {'moods': {}}}                                                     | moods",
        "{'name': 'x', 'dates': ['yy-MM-dd'], 'feeds': {'terms': {'columns': {'start_date': 'a', 'end_date': 'b'}}}} | 'yy-MM-dd' must hold yyyy",
        "{'name': 'x', 'encoding': 'EBCDIC', 'feeds': {'terms': {'columns': {'start_date': 'a', 'end_date': 'b'}}}} | encoding must be of [UTF-8",
        "{'name': 'x', 'feeds': {'terms': {'columns': {'start_date': 'a', 'end_date': 'b', 'term': 'c'}, 'values': {'term': {'1': 'H'}}}}} | values of term must be among [HT, VT]",
        "{'name': 'x', 'feeds': {'attendance': {'columns': {'pupil_id': 'a', 'school_unit_code': 'b', 'date': 'c', 'code': 'd'}, 'codes': {'P': 'here'}, 'events': {'minutes_per_day': 300}}}} | here",
        "{'name': 'x', 'feeds': {'attendance': {'columns': {'pupil_id': 'a', 'school_unit_code': 'b', 'date': 'c', 'code': 'd'}, 'codes': {'P': 'present'}}}} | either scheduled_minutes or events.minutes_per_day",
        "{'name': 'x', 'feeds': {'attendance': {'columns': {'pupil_id': 'a', 'school_unit_code': 'b', 'date': 'c', 'code': 'd'}, 'codes': {'P': 'present'}, 'events': {}}}} | minutes_per_day",
        "{'name': 'x', 'feeds': {'schools': {'columns': {'school_unit_code': 'a', 'school_name': 'b', 'district': 'c'}, 'constants': {'operator': 'public'}}}} | a constant of schools is not valid: UNKNOWN_CODE",
        "{'name': 'x', 'file_name_time': {'pattern': '(', 'format': 'yyyy'}, 'feeds': {}}          | no regular expression",
        "[]                                                                                        | Profile file",
        "{'name':                                                                                  | is no JSON",
      })
  @Tag("B24")
  void a_profile_that_cannot_work_is_refused(String json, String reason) {
    Path file = profile("x.json", json);
    assertThatThrownBy(() -> Profiles.read(file))
        .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.exitCode()).isEqualTo(2))
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason);
  }

  @Test
  void a_missing_folder_is_a_usage_error() {
    assertThatThrownBy(() -> Profiles.withFolder(folder.resolve("nowhere")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @CsvSource({
    "export_20220103T0930.csv, yyyyMMdd'T'HHmm, export_(\\d{8}T\\d{4}), 2022-01-03T09:30",
    "a 2022-01-03.csv, yyyy-MM-dd, (\\d{4}-\\d{2}-\\d{2}), 2022-01-03T00:00",
    "a 2022-13-03.csv, yyyy-MM-dd, (\\d{4}-\\d{2}-\\d{2}),",
    "latest.csv, yyyy-MM-dd, (\\d{4}-\\d{2}-\\d{2}),",
  })
  void the_name_of_a_file_may_tell_its_time(
      String name, String format, String pattern, String time) {
    assertThat(new NameTime(pattern, format).of(name).orElse(null)).isEqualTo(time);
  }
}
