package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Writes one partition to one part file. A repeated attempt writes a file of its own. */
final class PartWriter
    implements Function2<Integer, Iterator<ColumnarBatch>, Iterator<WrittenPart>> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final StructType schema;

  PartWriter(Path folder, StructType schema) {
    this.folder = folder.toString();
    this.schema = schema;
  }

  @Override
  public Iterator<WrittenPart> call(Integer partition, Iterator<ColumnarBatch> batches)
      throws IOException {
    String name = partition + "-" + TaskContext.get().taskAttemptId() + CuratedFolder.ENDING;
    SeenRows seen = new SeenRows(schema);
    try (CuratedWriter writer = new CuratedWriter(Path.of(folder, name), schema)) {
      while (batches.hasNext()) {
        ColumnarBatch batch = batches.next();
        seen.follow(batch);
        writer.write(batch);
      }
    }
    long rows = CuratedFolder.settle(Path.of(folder, name));
    return List.of(new WrittenPart(name, rows, seen.unusable(), seen.last(), seen.lastReported()))
        .iterator();
  }
}
