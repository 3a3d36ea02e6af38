package rollcall.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cells of one row, filled in any order. */
final class WorkbookRow {
  private final List<String> cells = new ArrayList<>();

  /**
   * @param column from 0
   */
  void put(int column, String text) throws WorkbookFault {
    if (column >= WorkbookLimits.COLUMNS) {
      throw WorkbookFault.damaged("a cell lies right of column " + WorkbookLimits.COLUMNS);
    }
    if (text.length() > WorkbookLimits.CELL_CHARACTERS) {
      throw WorkbookFault.unreadable(
          "a cell holds more than "
              + WorkbookLimits.CELL_CHARACTERS
              + " characters, which Excel does not allow; shorten it");
    }
    if (text.isEmpty()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    if (!cells.set(column, text).isEmpty()) {
      throw WorkbookFault.damaged("a cell stands twice");
    }
  }

  /** Texts up to the last cell that is not empty. */
  List<String> texts() {
    return Collections.unmodifiableList(cells);
  }
}
