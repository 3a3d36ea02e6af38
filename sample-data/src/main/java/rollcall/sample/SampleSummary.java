package rollcall.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written.
 *
 * @param folder the inbox
 * @param files in the order of their names
 * @param calibrated false when the preset was scaled or altered, so that no target figure holds
 */
public record SampleSummary(Path folder, List<WrittenFile> files, boolean calibrated) {

  /**
   * One file.
   *
   * @param kind the canonical kind: attendance, pupils, schools, terms or districts
   * @param rows rows after the header, dirty ones included
   */
  public record WrittenFile(String name, String kind, long rows, long bytes) {}

  /** Rows by kind, in the order of the kinds' names. */
  public Map<String, Long> rowsByKind() {
    Map<String, Long> rows = new TreeMap<>();
    files.forEach(file -> rows.merge(file.kind(), file.rows(), Long::sum));
    return rows;
  }

  /** Size of all files. */
  public long bytes() {
    return files.stream().mapToLong(WrittenFile::bytes).sum();
  }
}
