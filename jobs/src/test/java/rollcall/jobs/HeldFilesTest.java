package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** A file that cannot be used is held with a message; the rest of the city is published. */
final class HeldFilesTest {
  @TempDir private static Path temp;
  private static Path store;
  private static Ran ran;

  @BeforeAll
  static void runWithBadFiles() throws IOException {
    store = temp.resolve("store");
    SmallInbox inbox = SmallInbox.in(temp.resolve("inbox"));
    putBadFiles(inbox);
    ran = Program.runSynthetic(inbox.folder(), store);
  }

  private static void putBadFiles(SmallInbox inbox) throws IOException {
    inbox.put(
        "no-schedule.csv",
        SmallInbox.WINDOWS.replace(",scheduled_minutes", ""),
        List.of("elev-1,skola-001,2022-01-10,2022-06-10,0,0"));
    inbox.put(
        "latin-1.csv",
        SmallInbox.PUPILS,
        List.of(
            "elev-1,skola-001,5,F,2021-08-17,2022-06-10,Farsta",
            "elev-2,skola-001,5,F,2021-08-17,2022-06-10,Älvsjö"),
        StandardCharsets.ISO_8859_1);
    inbox.put("lunch.csv", "dish,calories", List.of("soup,300"));
    byte[] whole =
        gzip(SmallInbox.WINDOWS + "\n" + String.join("\n", SmallInbox.windows("skola-001")));
    inbox.put("cut.csv.gz", Arrays.copyOf(whole, whole.length - 20));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void the_rest_is_published() throws SQLException {
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.out()).contains("held=4");
    try (Published published = Published.of(Program.release(store))) {
      assertThat(published.rows("SELECT count(*), sum(schools_attended) FROM published.pupil_term"))
          .containsExactly("8 | 8");
      assertThat(
              published.rows(
                  "SELECT file_name FROM published.deliveries WHERE status = 'held' ORDER BY ALL"))
          .containsExactly("cut.csv.gz", "latin-1.csv", "lunch.csv", "no-schedule.csv");
    }
  }

  @Test
  void a_missing_column_is_named_with_file_line_and_what_needs_it() {
    assertThat(held("no-schedule.csv"))
        .contains("MISSING_COLUMN", "'scheduled_minutes'", "'attendance-windows'");
    assertThat(place("no-schedule.csv")).isEqualTo("1 | scheduled_minutes");
  }

  @Test
  void a_latin_1_byte_is_named_with_file_line_column_and_what_was_expected() {
    assertThat(held("latin-1.csv"))
        .contains("ENCODING", "line 3", "'residence_district'", "UTF-8")
        .doesNotContain("elev-2");
    assertThat(place("latin-1.csv")).isEqualTo("3 | residence_district");
  }

  @Test
  void an_unknown_file_is_named_with_what_it_has() {
    assertThat(held("lunch.csv")).contains("UNKNOWN_LAYOUT", "calories, dish");
    assertThat(place("lunch.csv")).isEqualTo("1 | null");
  }

  @Test
  @Tag("B5")
  void a_cut_gzip_file_is_held_as_a_whole() {
    assertThat(held("cut.csv.gz")).contains("TRUNCATED_GZIP", "deliver it again");
  }

  @Test
  void strict_publishes_nothing_while_a_file_is_held() throws IOException {
    Path inbox = temp.resolve("inbox");
    Path fresh = temp.resolve("strict");
    Ran strict = Program.runSynthetic(inbox, fresh, "--strict");
    assertThat(strict.exitCode()).as(strict.said()).isEqualTo(20);
    assertThat(strict.err()).contains("no-schedule.csv", "latin-1.csv", "lunch.csv", "cut.csv.gz");
    assertThat(fresh.resolve("current")).doesNotExist();
  }

  @Test
  void nothing_usable_publishes_nothing() throws IOException {
    Path fresh = temp.resolve("unusable");
    SmallInbox bad =
        SmallInbox.withReferences(
            temp.resolve("bad"), "Norra skolan (syntetisk)", "Södra skolan (syntetisk)");
    putBadFiles(bad);
    Ran unusable = Program.runSynthetic(bad.folder(), fresh);
    assertThat(unusable.exitCode()).as(unusable.said()).isEqualTo(20);
    assertThat(unusable.err()).contains("Nothing to publish", "lunch.csv");
    assertThat(fresh.resolve("current")).doesNotExist();
    assertThat(Files.list(fresh.resolve("releases"))).isEmpty();
  }

  @Test
  void a_check_of_an_empty_inbox_says_why_nothing_would_be_published() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Ran ran = Program.run("check", "--inbox", empty.toString());
    assertThat(ran.exitCode()).isEqualTo(20);
    assertThat(ran.out()).contains("publish nothing: the inbox holds no file");
  }

  @Test
  void check_tells_the_same_of_held_files_and_keeps_nothing() {
    Ran check = Program.run("check", "--inbox", temp.resolve("inbox"));
    assertThat(check.exitCode()).as(check.said()).isZero();
    for (String file : List.of("no-schedule.csv", "latin-1.csv", "lunch.csv", "cut.csv.gz")) {
      assertThat(check.out()).contains(held(file));
    }
  }

  private static String held(String file) {
    return ran.out().lines().filter(line -> line.contains(file)).findFirst().orElseThrow();
  }

  /** Line and column of a held file's issue. */
  private static String place(String file) {
    try (Published published = Published.of(Program.release(store))) {
      return published
          .rows(
              "SELECT line, \"column\" FROM published.issues WHERE file_name = "
                  + Published.quoted(file))
          .get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
