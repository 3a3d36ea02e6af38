package rollcall.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Row;
import rollcall.fault.CrashPoint;
import rollcall.fault.UserError;
import rollcall.table.Table;

/**
 * A release while it is written, in a folder of its own that no reader looks into. {@link #publish}
 * makes it the current one; closed without that, it leaves nothing behind.
 */
public final class ReleaseDraft implements Closeable {
  private final Store store;
  private final String id;
  private final String parent;
  private final Path folder;

  /** Several threads may write tables; the order is that of the names. */
  private final Map<Table, Long> rows =
      new ConcurrentSkipListMap<>(Comparator.comparing(Table::name));

  private final PartLines lines;

  private ReleaseDraft(Store store, String id, String parent) {
    this.store = store;
    this.id = id;
    this.parent = parent;
    this.folder = store.releases().resolve(Recovery.DRAFT_PREFIX + id);
    this.lines = new PartLines(folder);
  }

  /**
   * Begins a release that follows the current one.
   *
   * @param lock the hold on the store, kept until the release is published
   * @param inputsFingerprint {@link InputsFingerprint#of} what it will be made from
   */
  public static ReleaseDraft open(StoreLock lock, String inputsFingerprint) {
    Store store = lock.store();
    String parent = store.current().map(path -> path.getFileName().toString()).orElse(null);
    int newest = store.releaseIds().stream().mapToInt(ReleaseId::sequence).max().orElse(0);
    ReleaseDraft draft =
        new ReleaseDraft(store, ReleaseId.of(newest + 1, inputsFingerprint), parent);
    Failures.guard(
        "making folder " + draft.folder,
        () -> {
          PrivateFiles.delete(draft.folder);
          PrivateFiles.folder(draft.folder);
          CrashPoint.DRAFTED.reached();
        });
    return draft;
  }

  /** The id that the release will have. */
  public String id() {
    return id;
  }

  /** Id of the release that it follows; null for the first. */
  public String parent() {
    return parent;
  }

  /** The folder that is written; tables can be read from it as from a release. */
  public Path folder() {
    return folder;
  }

  /** A folder for the report, made on first use. */
  public Path reportFolder() {
    return Failures.guard(
        "making the report folder", () -> PrivateFiles.folder(ReleaseLayout.report(folder)));
  }

  /** A folder for what schools have to mend, made on first use. */
  public Path issuesFolder() {
    return Failures.guard(
        "making the folder of issues", () -> PrivateFiles.folder(ReleaseLayout.issues(folder)));
  }

  /** A folder for the ledger as of this release, made on first use. */
  public Path ledgerFolder() {
    return Failures.guard(
        "making the folder of the ledger", () -> PrivateFiles.folder(ReleaseLayout.ledger(folder)));
  }

  /**
   * Writes a small table, sorted by its key.
   *
   * @param figures rows of one schema with at least the table's columns; dates as {@code
   *     java.sql.Date} or {@code LocalDate}
   * @return the number of rows
   */
  public long writeFigures(Table table, List<Row> figures) {
    requireNew(table);
    Failures.guard(
        "writing table " + table.name(),
        () -> FigureFolder.write(ReleaseLayout.folder(folder, table), table, figures, id));
    return written(table, figures.size(), new TreeMap<>());
  }

  /**
   * Takes over a table that Spark wrote, sorted by its key within each file; the folder is emptied
   * and removed.
   *
   * @param written a folder in the store, see {@link StoreLock#work}
   * @return the number of rows by the footers
   * @throws IllegalStateException when a file has other columns than the table or lies in a wrong
   *     folder
   */
  public long adopt(Table table, Path written) {
    return adopt(table, written, KeptParts.NOTHING);
  }

  /**
   * Takes over a table of which tasks wrote what changed.
   *
   * @param kept parts of an earlier release that did not change, of which nothing was written
   */
  public long adopt(Table table, Path written, KeptParts kept) {
    requireNew(table);
    long count =
        Failures.guard(
            "taking over table " + table.name(),
            () -> {
              long total = Adoption.take(table, written, folder, id);
              PrivateFiles.delete(written);
              return total + kept.link(table, folder, id);
            });
    if (count == 0 && Files.notExists(ReleaseLayout.folder(folder, table))) {
      return writeFigures(table, List.of());
    }
    return written(table, count, kept.known(table));
  }

  private long written(Table table, long count, SortedMap<String, String> known) {
    rows.put(table, count);
    lines.begin(table, known);
    return count;
  }

  /** Keeps what the parts of the release were made of, for the next one. */
  public void settle(Settlement settlement) {
    Map<String, SortedMap<String, String>> known = new HashMap<>();
    lines.read().forEach((table, parts) -> known.put(table.name(), parts));
    Failures.guard("keeping what is settled", () -> settlement.with(known).write(folder));
  }

  private void requireNew(Table table) {
    if (rows.containsKey(table)) {
      throw new IllegalStateException(
          "Table " + table.name() + " is written twice into release " + id);
    }
  }

  /** Rows of each table written so far, by name. */
  public SortedMap<String, Long> rowCounts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    rows.forEach((table, count) -> counts.put(table.name(), count));
    return counts;
  }

  /** The content hash of the measure tables written so far. */
  public String contentHash() {
    return ContentHash.of(lines.read());
  }

  /**
   * Makes the draft the current release. Until the last step the release before it stays the
   * current one, and whatever step fails, the next run can begin.
   *
   * @return the folder of the release
   * @throws UserError when the disk is full or refuses
   */
  public Path publish(ReleaseManifest manifest) {
    return Failures.guard(
        "publishing release " + id,
        () -> {
          describe(manifest);
          CrashPoint.DESCRIBED.reached();
          makeDurable();
          CrashPoint.DURABLE.reached();
          verify(manifest);
          CrashPoint.VERIFIED.reached();
          Path release = moveIntoPlace();
          CrashPoint.MOVED.reached();
          KeptLedger.restore(store, release);
          Pointer.swap(store, id);
          CrashPoint.SWAPPED.reached();
          return release;
        });
  }

  private void describe(ReleaseManifest manifest) throws IOException {
    if (!id.equals(manifest.id())) {
      throw new IllegalStateException(
          "The manifest of " + manifest.id() + " was given for release " + id);
    }
    DataPackage.write(id, folder, rows.keySet());
    manifest.write(folder);
    Checksums.write(folder);
  }

  private void makeDurable() throws IOException {
    PrivateFiles.makePrivate(folder);
    PrivateFiles.syncAll(folder);
  }

  private void verify(ReleaseManifest manifest) throws IOException {
    List<String> problems = ReleaseCheck.rowProblems(folder, manifest);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Release " + id + " is not published: " + String.join("; ", problems));
    }
  }

  private Path moveIntoPlace() throws IOException {
    Path release = store.releases().resolve(id);
    PrivateFiles.rename(folder, release);
    PrivateFiles.sync(store.releases());
    return release;
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    // Whoever still reads a table must not find its folder gone.
    lines.await();
    Failures.guard("removing the draft of " + id, () -> PrivateFiles.delete(folder));
  }
}
