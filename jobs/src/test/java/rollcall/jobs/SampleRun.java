package rollcall.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** One run on the committed sample, shared by the tests that look at its release. */
final class SampleRun {
  static final Path INBOX = Path.of("..", "sample-data", "inbox");
  private static final Path STORE = Path.of("target", "sample-run", "store");
  private static boolean done;

  private SampleRun() {}

  /** The store after the first run; whoever runs again into it uses a copy. */
  static synchronized Path store() throws IOException {
    if (!done) {
      FileUtils.deleteDirectory(STORE.getParent().toFile());
      Files.createDirectories(STORE.getParent());
      Program.Ran ran = Program.runSynthetic(INBOX, STORE);
      assertThat(ran.exitCode()).as(ran.said()).isZero();
      done = true;
    }
    return STORE;
  }

  static Path release() throws IOException {
    return Program.release(store());
  }
}
