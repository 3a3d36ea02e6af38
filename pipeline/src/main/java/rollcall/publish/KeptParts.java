package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/**
 * Parts of tables that did not change since an earlier release. They are taken over as links: the
 * same bytes under a second name, which stay when the earlier release goes.
 *
 * @param release folder of the earlier release; null where nothing is taken over
 * @param parts names of parts by table; an unpartitioned table is one part with an empty name
 * @param lines {@link Settlement#lines} of the earlier release
 */
public record KeptParts(
    Path release,
    Map<Table, Set<String>> parts,
    SortedMap<String, SortedMap<String, String>> lines) {
  /** Nothing is taken over. */
  public static final KeptParts NOTHING = new KeptParts(null, Map.of(), new TreeMap<>());

  /** Names of the parts of a table that are taken over. */
  public Set<String> of(Table table) {
    return parts.getOrDefault(table, Set.of());
  }

  /**
   * Those of the parts of a table that have the bytes with which the release was published. A part
   * without a file is whole, if it had none then.
   */
  public static Set<String> whole(Path release, Table table, Set<String> parts) {
    return Failures.guard(
        "reading table " + table.name(),
        () -> {
          Set<String> whole = new TreeSet<>();
          for (String part : parts) {
            List<String> values = part.isEmpty() ? List.of() : List.of(part.split("/"));
            Path folder = ReleaseLayout.partFolder(ReleaseLayout.folder(release, table), values);
            if (Checksums.areWhole(release, folder)) {
              whole.add(part);
            }
          }
          return whole;
        });
  }

  /** Links the parts of a table into a release; the number of their rows by the footers. */
  long link(Table table, Path into, String id) throws IOException {
    long rows = 0;
    for (String part : new TreeMap<>(files(table)).keySet()) {
      int number = 0;
      for (TableFile file : files(table).get(part)) {
        Path folder = ReleaseLayout.folder(into, table);
        Path target =
            file.partition().isEmpty()
                ? folder
                : ReleaseLayout.partFolder(
                    folder,
                    ReleaseLayout.PARTITION_COLUMNS.stream().map(file.partition()::get).toList());
        String name =
            String.format(
                Locale.ROOT, "%s-%02d-%s%s", table.name(), number++, id, ReleaseLayout.ENDING);
        rows += RowCursor.rows(file, table);
        Files.createLink(PrivateFiles.folder(target).resolve(name), file.path());
      }
    }
    return rows;
  }

  private Map<String, List<TableFile>> files(Table table) throws IOException {
    Map<String, List<TableFile>> files = new TreeMap<>();
    Set<String> wanted = of(table);
    if (!wanted.isEmpty()) {
      for (List<TableFile> part : ContentHash.filesByPart(release, table)) {
        String name = ContentHash.partName(part.get(0).partition());
        if (wanted.contains(name)) {
          files.put(name, new ArrayList<>(part));
        }
      }
    }
    return files;
  }

  /** Lines of the parts of a table that need not be read again. */
  SortedMap<String, String> known(Table table) {
    SortedMap<String, String> known = new TreeMap<>();
    lines
        .getOrDefault(table.name(), new TreeMap<>())
        .forEach(
            (part, line) -> {
              if (of(table).contains(part)) {
                known.put(part, line);
              }
            });
    return known;
  }
}
