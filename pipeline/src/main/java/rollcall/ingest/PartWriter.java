package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Col;
import rollcall.table.Digest;

/**
 * Writes the deliveries of one partition, each to one part file. A repeated attempt writes files of
 * its own.
 */
final class PartWriter implements FlatMapFunction<Iterator<ColumnarBatch>, WrittenPart> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final StructType schema;
  private final Digest digest;
  private final int deliveryNo;

  /** A writer of parts; the digest is null for none. */
  PartWriter(Path folder, StructType schema, Digest digest) {
    this.folder = folder.toString();
    this.schema = schema;
    this.digest = digest;
    this.deliveryNo = Arrays.asList(schema.fieldNames()).indexOf(Col.DELIVERY_NO);
  }

  @Override
  public Iterator<WrittenPart> call(Iterator<ColumnarBatch> batches) throws IOException {
    List<WrittenPart> written = new ArrayList<>();
    ColumnarBatch batch = batches.hasNext() ? batches.next() : null;
    while (batch != null) {
      int no = numberOf(batch);
      String name = no + "-" + TaskContext.get().taskAttemptId();
      OpenPart part = new OpenPart(Path.of(folder), name, schema, digest);
      try (part) {
        while (batch != null && numberOf(batch) == no) {
          part.write(batch);
          batch = batches.hasNext() ? batches.next() : null;
        }
        part.end();
      }
      written.add(part.settled(no));
    }
    return written.iterator();
  }

  /** The delivery of a batch: the same for all of its rows, and known also where it has none. */
  private int numberOf(ColumnarBatch batch) {
    return batch.column(deliveryNo).getInt(0);
  }
}
