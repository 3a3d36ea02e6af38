package rollcall.ingest;

import java.io.IOException;
import rollcall.fault.IssueCode;

/**
 * A workbook that cannot be read safely or to its end. Sheets are told by their number, since their
 * names may be pupils' names.
 */
final class WorkbookFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final String what;
  private final int sheet;
  private final long row;

  /**
   * @param what what is wrong and what to do, in lower case
   * @param sheet number of the sheet in the workbook, from 1; 0 where no sheet is meant
   * @param row row of the sheet, from 1; 0 where it cannot be told
   */
  private WorkbookFault(IssueCode code, String what, int sheet, long row) {
    super(where(sheet, row) + what);
    this.code = code;
    this.what = what;
    this.sheet = sheet;
    this.row = row;
  }

  static WorkbookFault unsafe(String what) {
    return new WorkbookFault(
        IssueCode.UNSAFE_ARCHIVE, what + "; export the file again, in smaller parts", 0, 0);
  }

  static WorkbookFault unreadable(String what) {
    return new WorkbookFault(IssueCode.UNREADABLE_WORKBOOK, what, 0, 0);
  }

  static WorkbookFault damaged(String what) {
    return unreadable(what + "; the file is damaged: deliver it again, or save it anew in Excel");
  }

  /** The same fault with its place; a place that is known stays. */
  WorkbookFault at(int inSheet, long inRow) {
    return sheet > 0 ? this : new WorkbookFault(code, what, inSheet, inRow);
  }

  private static String where(int sheet, long row) {
    return sheet == 0 ? "" : "sheet " + sheet + (row == 0 ? "" : ", row " + row) + ": ";
  }

  IssueCode code() {
    return code;
  }

  /** As a fault of the file; its line is the row of the sheet. */
  FileFault fileFault() {
    return new FileFault(code, row == 0 ? null : row, null);
  }
}
