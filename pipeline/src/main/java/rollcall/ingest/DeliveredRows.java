package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The rows of one delivered file, one after the other: every row that it has, usable or not. A
 * problem of the file as a whole ends the reading; {@link #fault} tells it.
 */
interface DeliveredRows extends Closeable {

  /** Opens a file the way its layout says; the key is needed where the rows name pupils. */
  static DeliveredRows of(RowSource source, PupilKey key) {
    if (source.layout().profile().pages() != null) {
      return new PageRows(source, key);
    }
    return source.layout().isPlain() ? new CsvRows(source, key) : new ShapedRows(source, key);
  }

  /**
   * The next row, in an object that the following call fills anew; null at the end or at a fault.
   */
  ParsedRow next() throws IOException;

  /** Sheet of the row that was read last; null where the file has no sheets. */
  default String sheet() {
    return null;
  }

  /** Rows met so far; what is not a row of data does not count. */
  long rows();

  /** Rows met that are of no use to anybody, as of another type of school. */
  default long leftOut() {
    return 0;
  }

  /** What spoils the file as a whole; null while nothing does. */
  FileFault fault();

  /** What is odd about the file and costs no row; known at the end. */
  default List<Recognition.Oddity> oddities() {
    return List.of();
  }

  /** A row in the place of those that could not be read. */
  ParsedRow faultRow();
}
