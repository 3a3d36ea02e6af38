package rollcall.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder of reports without what tells of machine and time: the footer of its pages, and of its
 * workbook the properties and the texts that stand in a sheet itself.
 */
final class ReportBytes {
  private static final Pattern FOOTER =
      Pattern.compile("<footer id=\"provenance\".*</footer>", Pattern.DOTALL);
  private static final Pattern IN_SHEET = Pattern.compile("<is><t>[^<]*</t></is>");

  private ReportBytes() {}

  /** Text of each file by its path below the folder. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString();
        if (name.endsWith(".xlsx")) {
          putCells(path, name, files);
        } else {
          String text = Files.readString(path);
          files.put(name, name.endsWith(".html") ? FOOTER.matcher(text).replaceAll("") : text);
        }
      }
    }
    return files;
  }

  private static void putCells(Path workbook, String name, Map<String, String> files)
      throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (!part.getName().startsWith("docProps/")) {
          String text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
          files.put(name + "/" + part.getName(), IN_SHEET.matcher(text).replaceAll(""));
        }
      }
    }
  }
}
