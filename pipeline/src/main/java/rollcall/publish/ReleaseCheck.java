package rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rollcall.fault.UserError;
import rollcall.publish.ReleaseLayout.TableFile;

/** Reads a release back and compares it with what it says of itself. */
public final class ReleaseCheck {
  private ReleaseCheck() {}

  /**
   * What is wrong with a release: changed, missing and foreign files, and tables whose rows are not
   * those of the manifest.
   *
   * @return one sentence per problem, each naming a file or table; empty when the release is whole
   */
  public static List<String> problems(Path release) {
    try {
      List<String> problems = new ArrayList<>(Checksums.problems(release));
      if (problems.isEmpty()) {
        problems.addAll(rowProblems(release, ReleaseManifest.read(release)));
      }
      return problems;
    } catch (UserError e) {
      return List.of(e.getMessage());
    } catch (IOException e) {
      return List.of(
          release.getFileName() + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Tables whose files hold, by their footers, other numbers of rows than the manifest says. */
  static List<String> rowProblems(Path release, ReleaseManifest manifest) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, Long> table : manifest.tables().entrySet()) {
      Path folder = ReleaseLayout.folder(release, table.getKey());
      if (!Files.isDirectory(folder)) {
        problems.add("table " + table.getKey() + " is missing");
        continue;
      }
      long rows = 0;
      for (TableFile file : ReleaseLayout.files(folder)) {
        rows += RowCursor.rows(file.path());
      }
      if (rows != table.getValue()) {
        problems.add(
            "table "
                + table.getKey()
                + " has "
                + rows
                + " rows, its manifest says "
                + table.getValue());
      }
    }
    return problems;
  }
}
