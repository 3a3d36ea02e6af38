package rollcall.jobs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import rollcall.publish.ReleaseManifest;
import rollcall.publish.Store;

/** Runs the program in this process and keeps what it said. */
final class Program {
  private Program() {}

  /** How a command ended. */
  record Ran(int exitCode, String out, String err) {
    /** Everything that it said. */
    String said() {
      return out + err;
    }
  }

  static Ran run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            Arrays.stream(arguments).map(Object::toString).toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The nightly job on synthetic data. */
  static Ran runSynthetic(Path inbox, Path store, Object... more) {
    Object[] arguments = {"run", "--inbox", inbox, "--store", store, "--demo-key"};
    Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  /** The folder of a store's newest release. */
  static Path release(Path store) {
    return Store.openExisting(store).current().orElseThrow();
  }

  static String contentHash(Path store) {
    return ReleaseManifest.read(release(store)).contentHash();
  }
}
