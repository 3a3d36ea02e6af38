package rollcall.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rollcall.table.PrivateFile;

/** The records of a table, copied but for some. */
final class RedactedTable {
  private static final String PROGRAM = "rollcall";
  private static final String FORMAT_VERSION = "1.0";

  private RedactedTable() {}

  /** Which records stay. */
  interface Kept {
    /**
     * Whether a record stays.
     *
     * @param sheet null where the file has no sheets
     * @param text everything that stands in it
     */
    boolean test(String sheet, long line, String text);
  }

  /** Copies a text line by line; it stays packed if it was. */
  static void text(Path file, Charset charset, Kept kept, Path to) throws IOException {
    try (Lines lines = new Lines(DeliveredFile.text(file, charset));
        OutputStream out = new BufferedOutputStream(PrivateFile.create(to));
        OutputStream packing = DeliveredFile.isPacked(file) ? new GZIPOutputStream(out) : out;
        Writer copy = new OutputStreamWriter(packing, charset)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (kept.test(null, lines.number(), line)) {
          copy.write(line);
          if (lines.isEnded()) {
            copy.write('\n');
          }
        }
      }
    }
  }

  /** Copies the texts of a workbook to the same rows of a new one. */
  static void workbook(Path file, Kept kept, Path to) throws IOException {
    try (Records records = ExcelRecords.open(file);
        OutputStream out = new BufferedOutputStream(PrivateFile.create(to));
        Workbook copy = new Workbook(out, PROGRAM, FORMAT_VERSION)) {
      Map<String, Worksheet> sheets = new HashMap<>();
      for (Records.Cells record = records.next(); record != null; record = records.next()) {
        Worksheet sheet = sheets.computeIfAbsent(record.sheet(), copy::newWorksheet);
        if (kept.test(record.sheet(), record.line(), String.join("\n", record.cells()))) {
          for (int column = 0; column < record.cells().size(); column++) {
            if (!record.cells().get(column).isEmpty()) {
              sheet.value((int) record.line() - 1, column, record.cells().get(column));
            }
          }
        }
      }
    }
  }
}
