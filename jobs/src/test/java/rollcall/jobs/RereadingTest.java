package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was taken in on one night is read anew on a later one, though the inbox is empty by then.
 */
final class RereadingTest {
  private static final String EVENTS = "elev,skola,dag,kod";
  private static final List<String> ROWS =
      List.of(
          "e-1,skola-001,2022-01-10,A",
          "e-1,skola-001,2022-01-11,B",
          "e-2,skola-001,2022-01-10,B",
          "e-2,skola-001,2022-01-11,B");

  @TempDir Path temp;

  private Path profiles(String folder, String meaningOfB) throws IOException {
    Path profiles = Files.createDirectories(temp.resolve(folder));
    String profile =
        """
        {
          "name": "own-codes",
          "description": "Codes of an invented system.",
          "feeds": {
            "attendance": {
              "columns": {"pupil_id": "elev", "school_unit_code": "skola", "date": "dag", "code": "kod"},
              "constants": {"scheduled_minutes": "300"},
              "codes": {"A": "valid", "B": "%s"}
            }
          }
        }
        """
            .formatted(meaningOfB);
    Files.writeString(profiles.resolve("own-codes.json"), profile);
    return profiles;
  }

  private SmallInbox inbox(String name) {
    return SmallInbox.withReferences(
        temp.resolve(name), "Norra skolan (syntetisk)", "Råsunda skola (syntetisk)");
  }

  private static void empty(SmallInbox inbox, String... names) throws IOException {
    for (String name : names) {
      Files.delete(inbox.folder().resolve(name));
    }
  }

  private static String hashAfter(Path inbox, Path store, Object... more) {
    Program.Ran ran = Program.runSynthetic(inbox, store, more);
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    return Program.contentHash(store);
  }

  @Test
  void a_changed_profile_reads_what_was_taken_in_before_in_the_new_way() throws IOException {
    SmallInbox inbox = inbox("inbox").put("a.csv", EVENTS, ROWS);
    Path other = temp.resolve("other");
    String invalid = hashAfter(inbox.folder(), other, "--profiles", profiles("invalid", "invalid"));
    Path store = temp.resolve("store");
    String present = hashAfter(inbox.folder(), store, "--profiles", profiles("present", "present"));
    assertThat(present).isNotEqualTo(invalid);

    empty(inbox, "a.csv", "terms.csv", "schools.csv");
    assertThat(hashAfter(inbox.folder(), store, "--profiles", temp.resolve("invalid")))
        .isEqualTo(invalid);
  }

  @Test
  void a_deletion_that_comes_a_night_later_takes_back_what_was_counted() throws IOException {
    byte[] deleted =
        "{\"data\":{\"attendances\":[\"person-13-3\"]}}".getBytes(StandardCharsets.UTF_8);
    SmallInbox inbox = SixFormats.attendances(temp.resolve("inbox"));
    Path store = temp.resolve("store");
    String before = hashAfter(inbox.folder(), store);

    Path together = temp.resolve("together");
    inbox.put("deleted.json", deleted);
    String after = hashAfter(inbox.folder(), together);
    assertThat(after).isNotEqualTo(before);

    empty(inbox, "attendances.json", "calendarEvents.json", "persons.json", "organisations.json");
    assertThat(hashAfter(inbox.folder(), store)).isEqualTo(after);
  }

  @Test
  void a_pupil_whose_personal_number_comes_a_night_later_stays_one_pupil() throws IOException {
    SmallInbox inbox = SixFormats.aggregated(temp.resolve("inbox"));
    Path numbered = inbox.folder().resolve("persons.json");
    String all = Files.readString(numbered);
    String whole = hashAfter(inbox.folder(), temp.resolve("whole"));

    Path store = temp.resolve("store");
    String nameless = all.replace("\"civicNo\":{\"value\":\"20081231TF11\"},", "");
    assertThat(nameless).isNotEqualTo(all);
    Files.writeString(numbered, nameless);
    assertThat(hashAfter(inbox.folder(), store)).isNotEqualTo(whole);

    Files.writeString(numbered, all);
    empty(inbox, "aggregatedAttendance.json", "organisations.json");
    assertThat(hashAfter(inbox.folder(), store)).isEqualTo(whole);
  }
}
