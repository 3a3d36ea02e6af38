package rollcall.ingest;

import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** The cells of one sheet of an .xls, which may lie in the file in any order. */
final class XlsSheet {
  private static final int COLUMNS = 256;
  private static final int UNSIGNED = 0xffff;

  /** A text with fonts of its own, which begins as a plain one does. */
  private static final short RICH_LABEL = 0xd6;

  private final XlsBook book;
  private final TreeMap<Integer, WorkbookRow> rows = new TreeMap<>();
  private long cells;
  private FormulaRecord awaitsText;

  private XlsSheet(XlsBook book) {
    this.book = book;
  }

  /**
   * Reads a sheet behind its first record.
   *
   * @return rows by their number, from 0
   */
  static TreeMap<Integer, WorkbookRow> rows(RecordInputStream in, XlsBook book)
      throws WorkbookFault {
    XlsSheet sheet = new XlsSheet(book);
    int depth = 1;
    while (in.hasNextRecord()) {
      in.nextRecord();
      short sid = in.getSid();
      // A chart within the sheet is a stream within the stream.
      depth += sid == BOFRecord.sid ? 1 : sid == EOFRecord.sid ? -1 : 0;
      if (depth == 1) {
        sheet.take(sid, in);
      }
      in.readRemainder();
      if (depth == 0) {
        return sheet.rows;
      }
    }
    throw WorkbookFault.damaged("the workbook ends within a sheet");
  }

  private void take(short sid, RecordInputStream in) throws WorkbookFault {
    switch (sid) {
      case NumberRecord.sid -> {
        NumberRecord number = new NumberRecord(in);
        put(number, book.number(number.getValue(), style(number)));
      }
      case RKRecord.sid -> {
        RKRecord number = new RKRecord(in);
        put(number, book.number(number.getRKNumber(), style(number)));
      }
      case MulRKRecord.sid -> numbers(new MulRKRecord(in));
      case LabelSSTRecord.sid -> {
        LabelSSTRecord text = new LabelSSTRecord(in);
        put(text, book.text(text.getSSTIndex()));
      }
      case LabelRecord.sid, RICH_LABEL -> {
        LabelRecord text = new LabelRecord(in);
        put(text.getRow(), text.getColumn(), text.getValue());
      }
      case BoolErrRecord.sid -> {
        BoolErrRecord is = new BoolErrRecord(in);
        put(is, is.isBoolean() ? truth(is.getBooleanValue()) : error(is.getErrorValue()));
      }
      case FormulaRecord.sid -> formula(new FormulaRecord(in));
      case StringRecord.sid -> {
        StringRecord text = new StringRecord(in);
        if (awaitsText != null) {
          put(awaitsText, text.getString());
          awaitsText = null;
        }
      }
      default -> {}
    }
  }

  private void numbers(MulRKRecord numbers) throws WorkbookFault {
    for (int i = 0; i < numbers.getNumColumns(); i++) {
      int style = numbers.getXFAt(i) & UNSIGNED;
      String text = book.number(numbers.getRKNumberAt(i), style);
      put(numbers.getRow(), (numbers.getFirstColumn() & UNSIGNED) + i, text);
    }
  }

  private void formula(FormulaRecord formula) throws WorkbookFault {
    if (formula.hasCachedResultString()) {
      awaitsText = formula;
      return;
    }
    switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> put(formula, book.number(formula.getValue(), style(formula)));
      case BOOLEAN -> put(formula, truth(formula.getCachedBooleanValue()));
      case ERROR -> put(formula, error(formula.getCachedErrorValue()));
      default -> put(formula, "");
    }
  }

  private static int style(CellRecord cell) {
    return cell.getXFIndex() & UNSIGNED;
  }

  private static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(int code) {
    return FormulaError.forInt((byte) code).getString();
  }

  private void put(CellRecord cell, String text) throws WorkbookFault {
    put(cell.getRow(), cell.getColumn() & UNSIGNED, text);
  }

  private void put(int row, int column, String text) throws WorkbookFault {
    if (column >= COLUMNS) {
      throw WorkbookFault.damaged("a cell lies right of column " + COLUMNS);
    }
    if (++cells > WorkbookLimits.OLD_FORMAT_CELLS) {
      throw WorkbookFault.unsafe(
          "a sheet has more than "
              + WorkbookLimits.OLD_FORMAT_CELLS
              + " cells, too many for the old format .xls; save it as .xlsx");
    }
    rows.computeIfAbsent(row, number -> new WorkbookRow()).put(column, text);
  }
}
