package rollcall.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import rollcall.publish.TermFiles;
import rollcall.table.PupilHistory;
import rollcall.table.PupilTables;
import rollcall.warning.Warnings;

/**
 * Writes and counts the early warnings of a task's pupils. Chances are known only when all pupils
 * of past terms have been counted, so this is a pass of its own; pupils with protected identity are
 * counted and not written.
 */
final class WarningPass implements FlatMapFunction<Iterator<PupilHistory>, WarnedPupils> {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final Warnings warnings;

  WarningPass(Path folder, Warnings warnings) {
    this.folder = folder.toString();
    this.warnings = warnings;
  }

  @Override
  public Iterator<WarnedPupils> call(Iterator<PupilHistory> pupils) throws IOException {
    String task = String.valueOf(TaskContext.getPartitionId());
    WarnedPupils warned = new WarnedPupils();
    try (TermFiles files = new TermFiles(Path.of(folder), PupilTables.EARLY_WARNING, task)) {
      while (pupils.hasNext()) {
        PupilHistory history = pupils.next();
        Optional<Object[]> row = warnings.row(history);
        if (row.isPresent()) {
          warned.count(warnings.running(history).orElseThrow().place().district(), row.get());
          if (!history.pupil().isProtected()) {
            files.write(row.get());
          }
        }
      }
    }
    return List.of(warned).iterator();
  }
}
