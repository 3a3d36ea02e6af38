package rollcall.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import rollcall.fault.UserError;

/**
 * Finds delivered files. Only plain files count: links, pipes, devices, hidden files and folders,
 * and checksum files are passed over, so that nothing outside the inbox is ever read.
 */
public final class Inbox {
  private static final String CHECKSUM = ".crc";

  private Inbox() {}

  /**
   * Every file of these folders and files, by name.
   *
   * @param inboxes folders, read with all folders below them, or single files
   * @param fingerprints what is known of files that have not changed since
   * @throws UserError when an inbox does not exist or one of its folders cannot be read
   */
  public static List<InboxFile> find(List<Path> inboxes, Fingerprints fingerprints) {
    return names(inboxes).entrySet().parallelStream()
        .map(file -> describe(file.getKey(), file.getValue(), fingerprints))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(InboxFile::name).thenComparing(InboxFile::path))
        .toList();
  }

  /**
   * Bytes of all that {@link #find} will read; a file that has gone counts none.
   *
   * @throws UserError as {@link #find}
   */
  public static long bytes(List<Path> inboxes) {
    return names(inboxes).keySet().stream().mapToLong(path -> path.toFile().length()).sum();
  }

  private static Map<Path, String> names(List<Path> inboxes) {
    Map<Path, String> names = new TreeMap<>();
    for (Path inbox : inboxes) {
      addFiles(inbox, names);
    }
    return names;
  }

  private static void addFiles(Path inbox, Map<Path, String> names) {
    try {
      // The inbox itself may be a link; what lies in it may not.
      Path root = inbox.toRealPath();
      if (Files.isRegularFile(root, LinkOption.NOFOLLOW_LINKS)) {
        names.putIfAbsent(root, ShownName.of(inbox.getFileName().toString()));
        return;
      }
      for (Path file : plainFiles(root)) {
        names.putIfAbsent(file, ShownName.of(root, file));
      }
    } catch (IOException | UncheckedIOException e) {
      throw UserError.usage(
          "Inbox "
              + inbox
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "); name a folder or file that exists and may be read.");
    }
  }

  private static List<Path> plainFiles(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
            && visible(root.relativize(path))) {
          files.add(path);
        }
      }
    }
    return files;
  }

  private static boolean visible(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !below.toString().endsWith(CHECKSUM);
  }

  /**
   * Null while the file is still being written: its size or time differs before and after reading;
   * null too when it has gone.
   */
  private static InboxFile describe(Path path, String name, Fingerprints fingerprints) {
    try {
      BasicFileAttributes before = attributes(path);
      String sha256 = fingerprints.of(path, before.size(), before.lastModifiedTime().toInstant());
      BasicFileAttributes after = attributes(path);
      boolean unchanged =
          before.size() == after.size()
              && before.lastModifiedTime().equals(after.lastModifiedTime())
              && after.isRegularFile();
      return unchanged
          ? new InboxFile(path, name, after.size(), after.lastModifiedTime().toInstant(), sha256)
          : null;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      return unreadable(path, name);
    }
  }

  /**
   * A file that may not be read is still found, so that it is held and missed. Its fingerprint is
   * that of its name until it can be read.
   */
  private static InboxFile unreadable(Path path, String name) {
    return new InboxFile(path, name, 0, Instant.EPOCH, Fingerprints.ofText(name));
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
