package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;

/** Rows of an .xlsx workbook; only shared texts and formats are kept in memory. */
final class XlsxRecords implements Records {
  private final XlsxArchive archive;
  private final XlsxBook book;
  private final Iterator<XlsxBook.Sheet> sheets;
  private final WorkbookBudget budget = new WorkbookBudget();
  private XlsxSheet sheet;

  private XlsxRecords(XlsxArchive archive, XlsxBook book) {
    this.archive = archive;
    this.book = book;
    this.sheets = book.sheets().iterator();
  }

  static XlsxRecords open(Path file) throws IOException {
    XlsxArchive archive = XlsxArchive.open(file);
    try {
      return new XlsxRecords(archive, XlsxBook.of(archive));
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  @Override
  public Cells next() throws IOException {
    while (sheet != null || sheets.hasNext()) {
      if (sheet == null) {
        sheet = open(sheets.next());
      }
      for (Cells row = sheet.next(); row != null; row = sheet.next()) {
        if (!row.cells().isEmpty()) {
          budget.spend(row.cells());
          return row;
        }
      }
      sheet.close();
      sheet = null;
    }
    return null;
  }

  private XlsxSheet open(XlsxBook.Sheet of) throws IOException {
    InputStream part = archive.part(of.part(), WorkbookLimits.PART_BYTES);
    if (part == null) {
      throw WorkbookFault.damaged("a sheet of the workbook is missing").at(of.number(), 0);
    }
    return new XlsxSheet(book, of, XmlCursor.of(part));
  }

  @Override
  public void close() throws IOException {
    if (sheet != null) {
      sheet.close();
    }
    archive.close();
  }
}
