package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of reports without what tells of machine and time: the footer of its pages. */
final class ReportBytes {
  private static final Pattern FOOTER =
      Pattern.compile("<footer id=\"provenance\".*</footer>", Pattern.DOTALL);

  private ReportBytes() {}

  /** Text of each file by its path below the folder. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(path);
        boolean page = path.toString().endsWith(".html");
        files.put(
            folder.relativize(path).toString(), page ? FOOTER.matcher(text).replaceAll("") : text);
      }
    }
    return files;
  }
}
