package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.fault.UserError;

/**
 * {@code open}: where the newest report lies, and the report itself where a browser can be opened.
 */
@Command(
    name = "open",
    description = "Print the path of the newest report and open it in a browser.")
final class OpenCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "store",
      description = "The store (default: ${DEFAULT-VALUE} in the current folder).")
  private Path store;

  @Override
  public Integer call() throws IOException {
    Path report = newestReport();
    output.put("report", report);
    output.say(report.toString());
    if (!output.isJson() && Terminal.onStdout() && Terminal.hasDisplay()) {
      openInBrowser(report);
    }
    return 0;
  }

  private Path newestReport() throws IOException {
    if (!Files.isDirectory(store)) {
      throw UserError.usage(
          "no store at "
              + store.toAbsolutePath()
              + "; name one with --store, or make one with: rollcall run");
    }
    if (!Files.exists(store.resolve("current"), LinkOption.NOFOLLOW_LINKS)
        && !holdsReleases(store.resolve("releases"))) {
      throw UserError.usage(
          "the store "
              + store.toAbsolutePath()
              + " has no release yet; publish one with: rollcall run");
    }
    Path report = store.resolve("current").resolve("report").resolve("index.html");
    if (!Files.isRegularFile(report)) {
      throw UserError.damaged(
          "the store "
              + store.toAbsolutePath()
              + " has no newest release with a report; publish one with: rollcall run");
    }
    return report.toRealPath();
  }

  private static boolean holdsReleases(Path releases) throws IOException {
    if (!Files.isDirectory(releases)) {
      return false;
    }
    try (Stream<Path> each = Files.list(releases)) {
      return each.anyMatch(release -> !release.getFileName().toString().startsWith("."));
    }
  }

  private static void openInBrowser(Path report) throws IOException {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    new ProcessBuilder(mac ? "open" : "xdg-open", report.toUri().toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
