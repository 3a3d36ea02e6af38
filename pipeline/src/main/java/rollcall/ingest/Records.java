package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import rollcall.fault.IssueCode;

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
   * @param problem why the record cannot be taken apart into cells; null where it could be
   */
  record Cells(String sheet, long line, List<String> cells, IssueCode problem) {
    /** A record that could be read. */
    Cells(String sheet, long line, List<String> cells) {
      this(sheet, line, cells, null);
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
      return problem == null && cells.stream().allMatch(cell -> cell.isBlank());
    }
  }

  /** The next record; null at the end. */
  Cells next() throws IOException;

  /** Whether the last record has no end, as in a text that was cut. */
  default boolean endsOpen() {
    return false;
  }
}
