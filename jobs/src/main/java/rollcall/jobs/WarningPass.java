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
 * Writes the early warnings of a task's pupils. Chances are known only when all pupils of past
 * terms have been counted, so this is a pass of its own; pupils with protected identity are left
 * out.
 */
final class WarningPass implements FlatMapFunction<Iterator<PupilHistory>, Long> {
  private static final long serialVersionUID = 1;

  private final String folder;
  private final Warnings warnings;

  WarningPass(Path folder, Warnings warnings) {
    this.folder = folder.toString();
    this.warnings = warnings;
  }

  @Override
  public Iterator<Long> call(Iterator<PupilHistory> pupils) throws IOException {
    String task = String.valueOf(TaskContext.getPartitionId());
    long written = 0;
    try (TermFiles files = new TermFiles(Path.of(folder), PupilTables.EARLY_WARNING, task)) {
      while (pupils.hasNext()) {
        PupilHistory history = pupils.next();
        Optional<Object[]> row =
            history.pupil().isProtected() ? Optional.empty() : warnings.row(history);
        if (row.isPresent()) {
          files.write(row.get());
          written++;
        }
      }
    }
    return List.of(written).iterator();
  }
}
