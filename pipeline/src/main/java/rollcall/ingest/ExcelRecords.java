package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Rows of an Excel workbook: sheet after sheet in the workbook's order, hidden sheets, rows and
 * columns too, since data that a reader leaves out without a word is worse than data too much.
 *
 * <p>Rows without any text are left out, so the numbers of rows may jump; texts end with the last
 * cell that is not empty. Merged cells: the text stands in the first one. Formulas give the value
 * that was saved with them, and errors their sign, as #REF!.
 */
final class ExcelRecords implements Records {
  /**
   * What a formula gives that was saved without a value: seen in its row, never taken for empty.
   */
  static final String NOT_CALCULATED = "#NOT_CALCULATED!";

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  private final Records records;

  private ExcelRecords(Records records) {
    this.records = records;
  }

  /**
   * Whether the file begins as an Excel workbook does, whatever its name. A zip archive or an
   * Office document that is no workbook begins the same; {@link #open} tells what it is.
   */
  static boolean isExcel(Path file) throws IOException {
    byte[] start = start(file);
    return startsWith(start, ZIP) || startsWith(start, OLE2);
  }

  /**
   * Opens a workbook.
   *
   * @throws WorkbookFault if the file is no workbook that can be read; also thrown while reading
   */
  static Records open(Path file) throws IOException {
    boolean old = startsWith(start(file), OLE2);
    checkSize(file, old ? WorkbookLimits.OLD_FORMAT_BYTES : WorkbookLimits.PACKED_BYTES, old);
    try {
      return new ExcelRecords(old ? XlsRecords.open(file) : XlsxRecords.open(file));
    } catch (WorkbookFault e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  @Override
  public Cells next() throws IOException {
    try {
      return records.next();
    } catch (WorkbookFault e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * The libraries answer damaged files with exceptions of many kinds; their texts may quote data.
   */
  private static WorkbookFault damaged(Exception e) {
    return WorkbookFault.damaged(
        "the workbook cannot be read (" + e.getClass().getSimpleName() + ")");
  }

  private static void checkSize(Path file, long limit, boolean old) throws IOException {
    BasicFileAttributes is =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (is.size() > limit) {
      throw WorkbookFault.unsafe(
          "the workbook is larger than "
              + (limit >> 20)
              + " MB"
              + (old ? ", the limit for the old format .xls; save it as .xlsx" : ""));
    }
  }

  private static byte[] start(Path file) throws IOException {
    BasicFileAttributes is =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!is.isRegularFile()) {
      throw new IOException("not a regular file");
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(OLE2.length);
    }
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return start.length >= mark.length
        && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
