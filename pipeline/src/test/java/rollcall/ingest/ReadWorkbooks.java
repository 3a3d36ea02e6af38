package rollcall.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** Reads workbooks in a Java machine of its own, whose memory is small. */
final class ReadWorkbooks {
  private ReadWorkbooks() {}

  /** For each file its name and either how many rows and characters it has, or what is wrong. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      Path path = Path.of(file);
      System.out.println(path.getFileName() + " " + outcome(path));
    }
  }

  private static String outcome(Path file) throws IOException {
    long rows = 0;
    long characters = 0;
    try (Records records = ExcelRecords.open(file)) {
      for (Records.Cells row = records.next(); row != null; row = records.next()) {
        rows++;
        for (String text : row.cells()) {
          characters += text.length();
        }
      }
    } catch (WorkbookFault e) {
      return e.code() + " " + e.getMessage();
    }
    return rows + " rows, " + characters + " characters";
  }
}
