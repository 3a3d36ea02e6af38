package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Rows of an .xls workbook of Excel 97 to 2003. Of its records only those of cells are looked at:
 * macros, drawings and charts are never read. One sheet at a time is kept in memory.
 */
final class XlsRecords implements Records {
  private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");
  private static final String BEFORE_97 = "Book";
  private static final String ENCRYPTED = "EncryptedPackage";

  private final POIFSFileSystem file;
  private final RecordInputStream in;
  private final XlsBook book;
  private final List<String> sheets;
  private final WorkbookBudget budget = new WorkbookBudget();
  private int sheet;
  private Iterator<Map.Entry<Integer, WorkbookRow>> rows =
      List.<Map.Entry<Integer, WorkbookRow>>of().iterator();

  private XlsRecords(POIFSFileSystem file) throws IOException {
    this.file = file;
    String stream = stream(file.getRoot());
    try (InputStream records = file.createDocumentInputStream(stream)) {
      XlsBook.check(records);
    }
    this.in = new RecordInputStream(file.createDocumentInputStream(stream));
    this.book = XlsBook.of(in);
    this.sheets = book.sheets();
  }

  static XlsRecords open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      return new XlsRecords(new POIFSFileSystem(channel, true));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String stream(DirectoryNode root) throws WorkbookFault {
    for (String name : STREAMS) {
      if (root.hasEntry(name)) {
        return name;
      }
    }
    if (root.hasEntry(ENCRYPTED)) {
      throw WorkbookFault.unreadable(
          "the workbook is protected by a password; save it without one");
    }
    throw WorkbookFault.unreadable(
        root.hasEntry(BEFORE_97)
            ? "the workbook is of Excel 95 or older; save it as .xlsx"
            : "the file is an Office document, but no Excel workbook");
  }

  @Override
  public Cells next() throws IOException {
    while (rows.hasNext() || sheet < sheets.size()) {
      if (!rows.hasNext()) {
        nextSheet();
        continue;
      }
      Map.Entry<Integer, WorkbookRow> row = rows.next();
      List<String> texts = row.getValue().texts();
      if (!texts.isEmpty()) {
        budget.spend(texts);
        return new Cells(sheets.get(sheet - 1), row.getKey() + 1L, texts);
      }
    }
    return null;
  }

  private void nextSheet() throws WorkbookFault {
    sheet++;
    try {
      if (!in.hasNextRecord()) {
        throw WorkbookFault.damaged("a sheet of the workbook is missing");
      }
      in.nextRecord();
      if (in.getSid() != BOFRecord.sid) {
        throw WorkbookFault.damaged("a sheet does not begin where the one before it ends");
      }
      boolean cells = new BOFRecord(in).getType() == BOFRecord.TYPE_WORKSHEET;
      in.readRemainder();
      var read = XlsSheet.rows(in, book);
      if (cells) {
        rows = read.entrySet().iterator();
      }
    } catch (WorkbookFault e) {
      throw e.at(sheet, 0);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
