package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import rollcall.table.Digest;

/** The part file of one delivery while it is written, and its digest beside it. */
final class OpenPart implements Closeable {
  private final Path part;
  private final Path beside;
  private final SeenRows seen;
  private final CuratedWriter writer;
  private final CuratedWriter digested;
  private final Digest.Following following;

  /** Begins the files of this name; the digest is null for none. */
  OpenPart(Path folder, String name, StructType schema, Digest digest) throws IOException {
    this.part = folder.resolve(name + CuratedFolder.ENDING);
    this.beside = digest == null ? null : folder.resolve(name + CuratedFolder.DIGEST_ENDING);
    this.seen = new SeenRows(schema);
    this.following = digest == null ? null : digest.begin(schema);
    this.writer = new CuratedWriter(part, schema);
    this.digested = digest == null ? null : new CuratedWriter(beside, digest.schema());
  }

  void write(ColumnarBatch batch) throws IOException {
    seen.follow(batch);
    if (following != null) {
      following.follow(batch, digested::write);
    }
    writer.write(batch);
  }

  /** After the last row: what the digest still holds. */
  void end() throws IOException {
    if (following != null) {
      following.end(digested::write);
    }
  }

  /** Makes the closed files durable. */
  WrittenPart settled(int deliveryNo) throws IOException {
    if (beside != null) {
      CuratedFolder.settle(beside);
    }
    long rows = CuratedFolder.settle(part);
    return new WrittenPart(
        deliveryNo,
        part.getFileName().toString(),
        beside == null ? null : beside.getFileName().toString(),
        rows,
        seen.unusable(),
        seen.dates(),
        seen.reportedDates());
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (digested != null) {
        digested.close();
      }
    }
  }
}
