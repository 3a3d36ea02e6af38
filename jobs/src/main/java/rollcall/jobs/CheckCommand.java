package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: what a run would make of an inbox. */
@Command(
    name = "check",
    description =
        "Read and validate an inbox by itself: what was understood of each file, then its issues. No store"
            + " is looked at or written, so the inbox needs its own terms.")
final class CheckCommand implements Callable<Integer> {
  private static final int REFUSED = 20;

  @Mixin private Output output;
  @Spec private CommandSpec spec;

  @Option(
      names = "--inbox",
      paramLabel = "PATH",
      required = true,
      description = "A folder, read with those below it, or a file; may be repeated.")
  private List<Path> inboxes;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules to lay over the shipped ones.")
  private Path rules;

  @Option(
      names = "--profiles",
      paramLabel = "DIR",
      description = "Profiles beside the shipped ones.")
  private Path profiles;

  @Option(
      names = "--issues",
      paramLabel = "N",
      defaultValue = "50",
      description = "Issues shown (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() throws Exception {
    Path temporary =
        Files.createTempDirectory(
            "rollcall-check-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (RunLog log = RunLog.of(spec.commandLine().getErr())) {
      RunRequest request =
          new RunRequest(
              inboxes, temporary.resolve("store"), rules, profiles, null, false, null, false);
      CheckReport report = new RunJob(request, log).check(most);
      report.tell(output);
      return report.usable() ? 0 : REFUSED;
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
