package rollcall.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The problems of one school as Excel opens them: BOM, semicolons, CRLF; no cell is a formula. */
final class IssueCsv implements Closeable {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

  private final CSVPrinter printer;

  IssueCsv(Path file, List<String> heads) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file);
    out.write(BYTE_ORDER_MARK);
    printer = FORMAT.print(out);
    print(heads);
  }

  void print(List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(IssueCsv::guarded).toList());
  }

  private static String guarded(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** The cells of a problem; empty where there is nothing to say. */
  static List<String> cells(IssueLine line, IssueGuide guide) {
    return Stream.of(
            line.fileName(),
            line.line(),
            line.column(),
            guide.what(),
            guide.how(),
            guide.where(),
            line.shape(),
            line.code())
        .map(cell -> Objects.toString(cell, ""))
        .toList();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
