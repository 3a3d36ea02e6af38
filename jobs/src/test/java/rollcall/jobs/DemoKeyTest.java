package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.jobs.Program.Ran;

/** The demo key is public: whoever has it can find a pupil by id. */
final class DemoKeyTest {
  @TempDir private Path temp;

  private Ran runAt(String school) {
    Path inbox =
        SmallInbox.withReferences(temp.resolve("inbox"), school, "Råsunda skola (syntetisk)")
            .put("Norra.csv", SmallInbox.WINDOWS, SmallInbox.windows("skola-001"))
            .folder();
    return Program.runSynthetic(inbox, temp.resolve("store"));
  }

  @Test
  void it_is_refused_for_a_school_that_does_not_say_that_it_is_synthetic() {
    Ran ran = runAt("Norra skolan");
    assertThat(ran.exitCode()).as(ran.said()).isEqualTo(2);
    assertThat(ran.err()).contains("--demo-key is public");
    assertThat(temp.resolve("store/current")).doesNotExist();
  }

  @Test
  void a_refused_run_leaves_no_row_behind_that_the_public_key_has_hashed() throws IOException {
    runAt("Norra skolan");
    try (Stream<Path> files = Files.walk(temp.resolve("store/curated"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void it_serves_the_synthetic_sample() {
    Ran ran = runAt("Norra skolan (syntetisk)");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(Files.exists(temp.resolve("store/current"))).isTrue();
  }

  @Test
  void it_is_never_left_beside_the_store() {
    runAt("Norra skolan (syntetisk)");
    assertThat(temp.resolve("store.key")).doesNotExist();
  }
}
