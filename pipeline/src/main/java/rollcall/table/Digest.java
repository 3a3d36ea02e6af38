package rollcall.table;

import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Rows made of the rows of a delivery while these are parsed, to be kept in a file beside them. */
public interface Digest extends Serializable {

  /** Word for the file's name: another one wherever the same rows would give another digest. */
  String name();

  /** Columns of the digest. */
  StructType schema();

  /** Begins with a file whose rows have these columns. */
  Following begin(StructType rows);

  /** Takes batches of the digest. */
  interface Sink {
    void take(ColumnarBatch batch) throws IOException;
  }

  /** Follows the rows of one file. */
  interface Following {
    /** The next rows of the file; they are gone afterwards. */
    void follow(ColumnarBatch rows, Sink digest) throws IOException;

    /** The end of the file. */
    void end(Sink digest) throws IOException;
  }
}
