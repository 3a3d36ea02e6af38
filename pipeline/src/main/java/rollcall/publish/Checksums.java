package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 of every file of a release, in the file {@code SHA256SUMS} beside them, as {@code
 * sha256sum -c} reads it.
 */
final class Checksums {
  private static final String FILE_NAME = "SHA256SUMS";
  private static final String SEPARATOR = "  ";

  private Checksums() {}

  static void write(Path release) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : names(release)) {
      text.append(Sha256.of(release.resolve(name))).append(SEPARATOR).append(name).append('\n');
    }
    PrivateFiles.write(release.resolve(FILE_NAME), text.toString());
  }

  /** Whether the manifest has the bytes with which it was published. */
  static boolean manifestIsWhole(Path release) throws IOException {
    Path manifest = release.resolve(ReleaseManifest.FILE_NAME);
    return Files.isRegularFile(manifest)
        && Files.isRegularFile(release.resolve(FILE_NAME))
        && Sha256.of(manifest).equals(read(release).get(ReleaseManifest.FILE_NAME));
  }

  /** Files that are missing, changed or too many, as sentences; empty when all are as published. */
  static List<String> problems(Path release) throws IOException {
    if (!Files.isRegularFile(release.resolve(FILE_NAME))) {
      return List.of(FILE_NAME + " is missing");
    }
    List<String> problems = new ArrayList<>();
    Map<String, String> expected = read(release);
    for (String name : names(release)) {
      String sum = expected.remove(name);
      if (sum == null) {
        problems.add(name + " is not listed in " + FILE_NAME);
      } else if (!sum.equals(Sha256.of(release.resolve(name)))) {
        problems.add(name + " has other bytes than when it was published");
      }
    }
    expected.keySet().forEach(name -> problems.add(name + " is missing"));
    return problems;
  }

  /** Whether all files that a release published in a folder have the bytes that they had then. */
  static boolean areWhole(Path release, Path folder) throws IOException {
    if (!Files.isRegularFile(release.resolve(FILE_NAME))) {
      return false;
    }
    String inFolder = release.relativize(folder) + "/";
    return read(release).entrySet().parallelStream()
        .filter(file -> file.getKey().startsWith(inFolder))
        .allMatch(file -> isWhole(release.resolve(file.getKey()), file.getValue()));
  }

  private static boolean isWhole(Path file, String sum) {
    try {
      return sum.equals(Sha256.of(file));
    } catch (IOException e) {
      // What cannot be read is made again.
      return false;
    }
  }

  private static Map<String, String> read(Path release) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(release.resolve(FILE_NAME))) {
      int at = line.indexOf(SEPARATOR);
      if (at > 0) {
        sums.put(line.substring(at + SEPARATOR.length()), line.substring(0, at));
      }
    }
    return sums;
  }

  private static List<String> names(Path release) throws IOException {
    return PrivateFiles.below(release).stream()
        .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
        .map(path -> release.relativize(path).toString())
        .filter(name -> !name.equals(FILE_NAME))
        .toList();
  }
}
