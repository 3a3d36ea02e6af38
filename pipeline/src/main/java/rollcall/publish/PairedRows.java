package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/** The rows of one table in two releases side by side, one key after the other. */
public final class PairedRows {
  private static final KeyOrder ORDER = KeyOrder.INSTANCE;

  private PairedRows() {}

  /**
   * Gives every key of either release with its rows; null where a release does not have it. Parts
   * that the later release took over from the earlier one are left out: nothing in them changed.
   * One row group of each file is in memory.
   *
   * @param before folder of a release; null for none
   * @param after folder of a release or draft
   * @param both receives the values of a row in each, in the order of the table's columns
   */
  public static void of(Path before, Path after, Table table, BiConsumer<Object[], Object[]> both) {
    Failures.guard(
        "comparing table " + table.name(),
        () -> {
          Map<String, List<TableFile>> older = before == null ? Map.of() : parts(before, table);
          Map<String, List<TableFile>> newer = parts(after, table);
          TreeSet<String> names = new TreeSet<>(older.keySet());
          names.addAll(newer.keySet());
          for (String name : names) {
            List<TableFile> left = older.getOrDefault(name, List.of());
            List<TableFile> right = newer.getOrDefault(name, List.of());
            if (!isSame(left, right)) {
              merge(left, right, table, both);
            }
          }
        });
  }

  /** Whether both are the same bytes, one taken over from the other. */
  private static boolean isSame(List<TableFile> older, List<TableFile> newer) throws IOException {
    if (older.size() != newer.size()) {
      return false;
    }
    for (int i = 0; i < older.size(); i++) {
      if (!Files.isSameFile(older.get(i).path(), newer.get(i).path())) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<TableFile>> parts(Path release, Table table) throws IOException {
    Map<String, List<TableFile>> parts = new HashMap<>();
    for (List<TableFile> files : ContentHash.filesByPart(release, table)) {
      parts.put(ContentHash.partName(files.get(0).partition()), files);
    }
    return parts;
  }

  private static void merge(
      List<TableFile> older,
      List<TableFile> newer,
      Table table,
      BiConsumer<Object[], Object[]> both)
      throws IOException {
    try (SortedRows olderRows = new SortedRows(older, table);
        SortedRows newerRows = new SortedRows(newer, table)) {
      RowCursor left = olderRows.next();
      RowCursor right = newerRows.next();
      while (left != null || right != null) {
        int order = left == null ? 1 : right == null ? -1 : ORDER.compare(left.key(), right.key());
        both.accept(order <= 0 ? left.values() : null, order >= 0 ? right.values() : null);
        left = order <= 0 ? olderRows.next() : left;
        right = order >= 0 ? newerRows.next() : right;
      }
    }
  }
}
