package rollcall.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rollcall.fault.IssueCode;

/** Records of a text: each line is one, whatever stands in it. */
final class CsvRecords implements Records {
  private final Lines lines;
  private final Dialect dialect;

  CsvRecords(Path file, Dialect dialect) throws IOException {
    this.lines = new Lines(DeliveredFile.text(file, dialect.encoding()));
    this.dialect = dialect;
  }

  @Override
  public Cells next() throws IOException {
    String line = lines.next();
    return line == null ? null : record(line);
  }

  private Cells record(String line) {
    if (lines.isCut()) {
      return spoilt(IssueCode.VALUE_TOO_LONG);
    }
    if (Quotes.areAstray(line, dialect.delimiter())) {
      return spoilt(IssueCode.STRAY_QUOTE);
    }
    try {
      List<String> cells =
          CsvReader.builder()
              .fieldSeparator(dialect.delimiter())
              .maxBufferSize(2 * Lines.LONGEST)
              .ofSingleCsvRecord(line)
              .getFields();
      return new Cells(null, lines.number(), cells, null);
    } catch (CsvParseException e) {
      // An empty line is no record to the parser.
      return line.isEmpty()
          ? new Cells(null, lines.number(), List.of(), null)
          : spoilt(IssueCode.STRAY_QUOTE);
    }
  }

  private Cells spoilt(IssueCode code) {
    return new Cells(null, lines.number(), List.of(), code);
  }

  @Override
  public boolean endsOpen() {
    return lines.number() > 0 && !lines.isEnded();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
