package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Digest;

/**
 * Writes one partition to one part file, and its digest to another one. A repeated attempt writes
 * files of its own.
 */
final class PartWriter
    implements Function2<Integer, Iterator<ColumnarBatch>, Iterator<WrittenPart>> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final StructType schema;
  private final Digest digest;

  /** A writer of parts; the digest is null for none. */
  PartWriter(Path folder, StructType schema, Digest digest) {
    this.folder = folder.toString();
    this.schema = schema;
    this.digest = digest;
  }

  @Override
  public Iterator<WrittenPart> call(Integer partition, Iterator<ColumnarBatch> batches)
      throws IOException {
    String attempt = partition + "-" + TaskContext.get().taskAttemptId();
    Path part = Path.of(folder, attempt + CuratedFolder.ENDING);
    SeenRows seen = new SeenRows(schema);
    if (digest == null) {
      write(part, batches, seen::follow);
      return List.of(written(part, null, seen)).iterator();
    }
    Path beside = Path.of(folder, attempt + CuratedFolder.DIGEST_ENDING);
    Digest.Following following = digest.begin(schema);
    try (CuratedWriter digested = new CuratedWriter(beside, digest.schema())) {
      write(
          part,
          batches,
          batch -> {
            seen.follow(batch);
            following.follow(batch, digested::write);
          });
      following.end(digested::write);
    }
    CuratedFolder.settle(beside);
    return List.of(written(part, beside.getFileName().toString(), seen)).iterator();
  }

  private void write(Path part, Iterator<ColumnarBatch> batches, Digest.Sink beforehand)
      throws IOException {
    try (CuratedWriter writer = new CuratedWriter(part, schema)) {
      while (batches.hasNext()) {
        ColumnarBatch batch = batches.next();
        beforehand.take(batch);
        writer.write(batch);
      }
    }
  }

  private static WrittenPart written(Path part, String digest, SeenRows seen) throws IOException {
    long rows = CuratedFolder.settle(part);
    return new WrittenPart(
        part.getFileName().toString(),
        digest,
        rows,
        seen.unusable(),
        seen.last(),
        seen.lastReported());
  }
}
