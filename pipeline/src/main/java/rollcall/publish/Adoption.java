package rollcall.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rollcall.publish.ReleaseLayout.TableFile;
import rollcall.table.Table;

/** Takes the files that tasks wrote into a release, under the names that they have there. */
final class Adoption {
  /** What Spark calls the folder of rows without a value. */
  private static final String NULL_IN_FOLDER = "__HIVE_DEFAULT_PARTITION__";

  private Adoption() {}

  /**
   * Moves the files of a table.
   *
   * @param written the folder in which they lie
   * @param release the folder of the release
   * @param id of the release, part of the files' names
   * @return the number of rows by the footers
   * @throws IllegalStateException when a file has other columns than the table or lies in a wrong
   *     folder
   */
  static long take(Table table, Path written, Path release, String id) throws IOException {
    long total = 0;
    Map<Path, Integer> filesInFolder = new TreeMap<>();
    for (TableFile file : ReleaseLayout.files(written)) {
      long rowsInFile = RowCursor.rows(file, table);
      Path target = targetFolder(table, file, release);
      int number = filesInFolder.merge(target, 1, Integer::sum) - 1;
      String name =
          String.format(
              Locale.ROOT, "%s-%02d-%s%s", table.name(), number, id, ReleaseLayout.ENDING);
      PrivateFiles.rename(file.path(), PrivateFiles.folder(target).resolve(name));
      total += rowsInFile;
    }
    return total;
  }

  private static Path targetFolder(Table table, TableFile file, Path release) {
    Path target = ReleaseLayout.folder(release, table);
    if (!table.partitioned()) {
      return target;
    }
    if (!file.partition().keySet().containsAll(ReleaseLayout.PARTITION_COLUMNS)
        || file.partition().containsValue(NULL_IN_FOLDER)) {
      throw new IllegalStateException(
          "Table " + table.name() + " was not written in folders by school year and term");
    }
    return ReleaseLayout.partFolder(
        target, ReleaseLayout.PARTITION_COLUMNS.stream().map(file.partition()::get).toList());
  }
}
