package rollcall.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Names of kept deliveries: the fingerprint of what came and, where a pupil was erased from it,
 * that of what is left.
 */
final class KeptNames {
  /** Stands between the two. */
  private static final String LESSENED = "-";

  private final Map<String, String> lessened = new HashMap<>();

  /** Names in a folder; files that are only being made begin with a point. */
  static KeptNames in(Path folder) throws IOException {
    KeptNames names = new KeptNames();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[!.]*" + LESSENED + "*")) {
      for (Path file : files) {
        names.lessened.put(delivery(file), file.getFileName().toString());
      }
    }
    return names;
  }

  /** Fingerprint of the delivery that a file keeps. */
  static String delivery(Path file) {
    String name = file.getFileName().toString();
    int mark = name.indexOf(LESSENED);
    return mark <= 0 ? name : name.substring(0, mark);
  }

  /** Name of the file of a delivery. */
  String of(String sha256) {
    return lessened.getOrDefault(sha256, sha256);
  }

  boolean isLessened(String sha256) {
    return lessened.containsKey(sha256);
  }

  /** The name of a delivery of which this is left. */
  static String lessened(String sha256, String left) {
    return sha256 + LESSENED + left;
  }

  /** Takes note of such a name. */
  void add(String sha256, String name) {
    lessened.put(sha256, name);
  }
}
