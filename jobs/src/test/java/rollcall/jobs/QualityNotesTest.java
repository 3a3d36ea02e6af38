package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** Quality notes are shown as counts; they change no figure, and their words stay inside. */
final class QualityNotesTest {
  @TempDir private static Path temp;

  @Test
  void notes_are_counted_in_the_report_and_change_no_figure() throws IOException {
    SmallInbox inbox = SmallInbox.in(temp.resolve("inbox"));
    Path store = temp.resolve("store");
    assertThat(Program.runSynthetic(inbox.folder(), store).exitCode()).isZero();
    String before = Program.contentHash(store);
    inbox.put(
        "notes.csv",
        "school_unit_code,programme,start_date,end_date,verdict,reason",
        List.of(
            "skola-001,,2022-01-10,2022-06-10,doubtful,systembytet",
            ",samverkan,2022-01-10,2022-06-10,unusable,systembytet"));

    Ran ran = Program.runSynthetic(inbox.folder(), store);

    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(Program.contentHash(store)).isEqualTo(before);
    Path release = Program.release(store);
    assertThat(Files.readString(release.resolve("report").resolve("index.en.html")))
        .contains("2 quality notes about the data", "samverkan", "Every school", "Farsta");
    assertThat(holding(release, "systembytet")).isEmpty();
  }

  private static List<Path> holding(Path folder, String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> plain = files.filter(Files::isRegularFile).toList();
      return plain.stream().filter(file -> text(file).contains(word)).toList();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
