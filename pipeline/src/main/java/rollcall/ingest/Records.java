package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Records of a table as they stand in a file, from the first to the last: headings, data and
 * whatever else the exporting system put between them.
 */
interface Records extends Closeable {

  /**
   * One record.
   *
   * @param sheet name of its sheet; null where the file has none
   * @param line line of the file or row of the sheet, from 1
   * @param cells texts from the first column on, as a person sees them; an empty text where a cell
   *     is empty. A date is yyyy-MM-dd, a time HH:mm, a number has no thousands and a point before
   *     its decimals
   */
  record Cells(String sheet, long line, List<String> cells) {}

  /** The next record; null at the end. */
  Cells next() throws IOException;
}
