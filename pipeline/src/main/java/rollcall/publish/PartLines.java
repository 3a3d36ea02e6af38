package rollcall.publish;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import rollcall.table.Table;

/** Lines of {@link ContentHash} of a draft: a table is read again as soon as it is written. */
final class PartLines {
  private final Path folder;
  private final Map<Table, CompletableFuture<SortedMap<String, String>>> lines =
      new ConcurrentHashMap<>();

  PartLines(Path folder) {
    this.folder = folder;
  }

  /**
   * Begins to read a table that was written, if it counts for the hash.
   *
   * @param known lines of parts that need not be read
   */
  void begin(Table table, SortedMap<String, String> known) {
    if (ContentHash.MEASURE_TABLES.contains(table)) {
      lines.put(table, CompletableFuture.supplyAsync(() -> lines(table, known)));
    }
  }

  private SortedMap<String, String> lines(Table table, SortedMap<String, String> known) {
    return Failures.guard(
        "reading the written tables", () -> ContentHash.lines(folder, table, known));
  }

  /** The lines of all tables begun, by part. */
  Map<Table, SortedMap<String, String>> read() {
    Map<Table, SortedMap<String, String>> read = new HashMap<>();
    try {
      lines.forEach((table, line) -> read.put(table, line.join()));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
    return read;
  }

  /** Waits until nobody reads any more. */
  void await() {
    lines.values().forEach(line -> line.handle((read, failure) -> read).join());
  }
}
