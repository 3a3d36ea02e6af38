package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rollcall.table.Col;
import rollcall.table.PupilTables;
import rollcall.table.SettledTables;
import rollcall.table.Table;

/**
 * Where things lie in a release: {@code tables/<name>/}, {@code internal/<name>/} for pupils with
 * protected identity, {@code report/}, {@code issues/}. A table by term lies in folders {@code
 * school_year=2021-22/term=VT}, whose two columns its files leave out; with no rows at all it is
 * one file of all its columns.
 */
public final class ReleaseLayout {
  static final List<String> PARTITION_COLUMNS = List.of(Col.SCHOOL_YEAR, Col.TERM);
  private static final String REPORT = "report";
  private static final String ISSUES = "issues";
  private static final String LEDGER = "ledger";
  static final String ENDING = ".parquet";
  private static final String TABLES = "tables";
  private static final String INTERNAL = "internal";
  private static final Set<String> INTERNAL_TABLES =
      Set.of(
          PupilTables.PROTECTED_TERM.name(),
          PupilTables.PROTECTED_ENROLMENT_TERM.name(),
          PupilTables.COUNTED_YEAR.name(),
          SettledTables.SETTLED_TERM.name(),
          SettledTables.SETTLED_ENROLMENT.name(),
          SettledTables.SETTLED_ROWS.name(),
          SettledTables.SETTLED_CLASS.name(),
          SettledTables.SET_ASIDE.name());

  private ReleaseLayout() {}

  /**
   * One Parquet file.
   *
   * @param partition values of the columns that its folders hold, in the order of the folders
   */
  record TableFile(Path path, Map<String, String> partition) {}

  /** The folder of a table in a release. */
  public static Path folder(Path release, Table table) {
    return folder(release, table.name());
  }

  /** The folder of the report in a release. */
  public static Path report(Path release) {
    return release.resolve(REPORT);
  }

  /** The folder of what schools have to mend in a release. */
  public static Path issues(Path release) {
    return release.resolve(ISSUES);
  }

  /** The folder of the ledger as of a release. */
  public static Path ledger(Path release) {
    return release.resolve(LEDGER);
  }

  /** The folder of a table in a release. */
  public static Path folder(Path release, String table) {
    return release.resolve(isInternal(table) ? INTERNAL : TABLES).resolve(table);
  }

  /** The folder of what is neither described nor shown. */
  static Path internal(Path release) {
    return release.resolve(INTERNAL);
  }

  /** Holds rows of pupils with protected identity, and is neither described nor shown. */
  static boolean isInternal(String table) {
    return INTERNAL_TABLES.contains(table);
  }

  /** The folder of one part of a table; that of the table where it has no parts. */
  static Path partFolder(Path table, List<String> values) {
    Path folder = table;
    for (int i = 0; i < values.size(); i++) {
      folder = folder.resolve(PARTITION_COLUMNS.get(i) + "=" + values.get(i));
    }
    return folder;
  }

  /** The Parquet files below a table's folder, in order of their paths. */
  static List<TableFile> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    return PrivateFiles.below(folder).stream()
        .filter(path -> path.getFileName().toString().endsWith(ENDING))
        .filter(Files::isRegularFile)
        .map(path -> new TableFile(path, partition(folder.relativize(path))))
        .toList();
  }

  private static Map<String, String> partition(Path relative) {
    Map<String, String> values = new TreeMap<>();
    for (Path part : relative) {
      String name = part.toString();
      int equals = name.indexOf('=');
      if (equals > 0) {
        values.put(name.substring(0, equals), name.substring(equals + 1));
      }
    }
    return values;
  }
}
