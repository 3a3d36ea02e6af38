package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.util.LittleEndian;

/** What stands before the sheets of an .xls: their names, the formats and the shared texts. */
final class XlsBook {
  private static final int HEADER_BYTES = 4;
  private static final int TEXT_COUNTS_BYTES = 8;
  private static final int LENGTH_AT = 2;
  private static final int DIFFERENT_TEXTS_AT = 4;

  private final List<BoundSheetRecord> bounds = new ArrayList<>();
  private final List<Integer> formatIds = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();
  private SSTRecord texts;
  private boolean from1904;

  private XlsBook() {}

  /** Reads up to the first sheet. */
  static XlsBook of(RecordInputStream records) throws WorkbookFault {
    XlsBook book = new XlsBook();
    while (records.hasNextRecord()) {
      records.nextRecord();
      if (records.getSid() == EOFRecord.sid) {
        records.readRemainder();
        return book;
      }
      book.take(records);
      records.readRemainder();
    }
    throw WorkbookFault.damaged("the workbook ends too early");
  }

  private void take(RecordInputStream in) throws WorkbookFault {
    switch (in.getSid()) {
      case BoundSheetRecord.sid -> bounds.add(new BoundSheetRecord(in));
      case DateWindow1904Record.sid -> from1904 = new DateWindow1904Record(in).getWindowing() == 1;
      case FormatRecord.sid -> {
        FormatRecord format = new FormatRecord(in);
        codes.put(format.getIndexCode(), format.getFormatString());
      }
      case ExtendedFormatRecord.sid ->
          formatIds.add((int) new ExtendedFormatRecord(in).getFormatIndex());
      case SSTRecord.sid -> texts = new SSTRecord(in);
      default -> {}
    }
    if (bounds.size() > WorkbookLimits.SHEETS) {
      throw WorkbookFault.unsafe("the workbook has more than " + WorkbookLimits.SHEETS + " sheets");
    }
  }

  /**
   * Refuses a table of shared texts that says it is longer than any that fits in memory. The
   * library makes as many texts as the table says, of whatever follows.
   */
  static void check(InputStream records) throws IOException {
    byte[] header = records.readNBytes(HEADER_BYTES);
    while (header.length == HEADER_BYTES) {
      short sid = LittleEndian.getShort(header);
      byte[] data = records.readNBytes(LittleEndian.getUShort(header, LENGTH_AT));
      if (sid == FilePassRecord.sid) {
        throw WorkbookFault.unreadable(
            "the workbook is protected by a password; save it without one");
      }
      if (sid == SSTRecord.sid
          && data.length >= TEXT_COUNTS_BYTES
          && LittleEndian.getUInt(data, DIFFERENT_TEXTS_AT) > WorkbookLimits.SHARED_TEXTS) {
        throw WorkbookFault.unsafe(
            "the workbook has more than " + WorkbookLimits.SHARED_TEXTS + " different texts");
      }
      header = records.readNBytes(HEADER_BYTES);
    }
  }

  /** Names of the sheets in the order in which they lie in the file. */
  List<String> sheets() {
    List<String> names = new ArrayList<>();
    for (BoundSheetRecord bound : BoundSheetRecord.orderByBofPosition(bounds)) {
      names.add(bound.getSheetname());
    }
    return names;
  }

  String text(int index) throws WorkbookFault {
    if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
      throw WorkbookFault.damaged("a cell refers to a text that the workbook does not hold");
    }
    return texts.getString(index).getString();
  }

  /**
   * @param style number of the cell's style
   */
  String number(double value, int style) throws WorkbookFault {
    if (style < 0 || style >= formatIds.size()) {
      throw WorkbookFault.damaged("a cell refers to a style that the workbook does not hold");
    }
    CellFormat format = formats.computeIfAbsent(formatIds.get(style), this::format);
    return Double.isFinite(value) ? CellNumber.text(value, format, from1904) : "#NUM!";
  }

  private CellFormat format(int id) {
    String code = codes.get(id);
    return CellFormat.of(code == null ? BuiltinFormats.getBuiltinFormat(id) : code);
  }
}
