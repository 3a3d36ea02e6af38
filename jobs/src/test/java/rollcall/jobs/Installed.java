package rollcall.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * The launcher in a folder of its own, as on a machine without sources: its jar points to the
 * classes that are tested, so that nothing is built.
 */
final class Installed {
  private final Path launcher;

  private Installed(Path launcher) {
    this.launcher = launcher;
  }

  static Installed in(Path folder) throws IOException {
    Path jar = folder.resolve("jobs/target/rollcall/lib/rollcall-jobs.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes entries = manifest.getMainAttributes();
    entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    entries.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    entries.put(Attributes.Name.CLASS_PATH, classPath());
    entries.putValue("Add-Opens", opens());
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return new Installed(Files.copy(Path.of("..", "rollcall"), folder.resolve("rollcall")));
  }

  private static String classPath() {
    String own = System.getProperty("java.class.path");
    String tested = System.getProperty("surefire.test.class.path", own);
    return Stream.of(tested.split(System.getProperty("path.separator")))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  private static String opens() {
    String open = "--add-opens=";
    return Arrays.stream(JavaModuleOptions.defaultModuleOptionArray())
        .filter(option -> option.startsWith(open))
        .map(option -> option.substring(open.length(), option.lastIndexOf('=')))
        .collect(Collectors.joining(" "));
  }

  /** Runs the launcher with these variables alone; it keeps no archive of classes. */
  Program.Ran run(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, arguments);
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    return new Program.Ran(process.waitFor(), out, err.join());
  }

  /** Starts the launcher; the caller reads what it says. */
  Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("ROLLCALL_CACHE", "/dev/null/none");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
