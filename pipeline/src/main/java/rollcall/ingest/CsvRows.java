package rollcall.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import rollcall.fault.IssueCode;

/**
 * Rows of a plain CSV file whose first line is the header. No value may run over several lines;
 * where a quotation mark makes one do so, the file is read line by line from there on.
 */
final class CsvRows implements DeliveredRows {
  private final RowSource source;
  private final Path file;
  private final RowHandler handler;
  private final ParsedRow emptyRow;
  private LastCharacter text;
  private CloseableIterator<ParsedRow> records;
  private SingleLines lines;
  private long rows;
  private FileFault fault;
  private boolean unverified;

  CsvRows(RowSource source, PupilKey key) {
    this.source = source;
    this.file = Path.of(source.file());
    this.handler = new RowHandler(source.layout(), key);
    this.emptyRow = handler.newRow();
  }

  @Override
  public ParsedRow next() throws IOException {
    if (fault != null) {
      return null;
    }
    try {
      ParsedRow row = lines == null ? advance() : lines.next();
      if (row == null) {
        checkEnd();
      } else {
        rows++;
      }
      return row;
    } catch (UncheckedIOException e) {
      fault = faultOf(e.getCause());
    } catch (IOException e) {
      fault = faultOf(e);
    }
    return null;
  }

  private ParsedRow advance() throws IOException {
    ParsedRow row;
    try {
      if (records == null) {
        open();
      }
      if (!records.hasNext()) {
        return null;
      }
      row = records.next();
    } catch (CsvParseException e) {
      return singly();
    }
    if (handler.isBrokenOver() || handler.isQuotedToEnd() && text.isAtOpenEnd()) {
      return singly();
    }
    return handler.isEmpty() ? emptyLine() : row;
  }

  /** Goes back to the line of the record that was read last, and on line by line. */
  private ParsedRow singly() throws IOException {
    Dialect dialect = source.layout().dialect();
    long line = Math.max(handler.line(), dialect.headerLine() + 1);
    records.close();
    Lines anew = new Lines(DeliveredFile.text(file, dialect.encoding()));
    anew.skipTo(line);
    lines = new SingleLines(anew, dialect, handler);
    return lines.next();
  }

  /** An empty line is a row that does not fit, unless it is the file's last. */
  private ParsedRow emptyLine() {
    emptyRow.begin(handler.line());
    emptyRow.misfit();
    // Looking ahead fills the handler's own row.
    return records.hasNext() ? emptyRow : null;
  }

  private void open() throws IOException {
    if (!DeliveredFile.isUnchanged(source)) {
      throw new IOException("changed");
    }
    Dialect dialect = source.layout().dialect();
    text = new LastCharacter(DeliveredFile.text(file, dialect.encoding()));
    records =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(Lines.LONGEST)
            .build(handler, text)
            .iterator();
    for (long line = 1; line <= dialect.headerLine() && records.hasNext(); line++) {
      records.next();
    }
  }

  private void checkEnd() throws IOException {
    if (!DeliveredFile.isUnchanged(source)) {
      fault = new FileFault(IssueCode.UNREADABLE_FILE, handler.line(), handler.column());
    }
    boolean endsLine = lines == null ? text.endsLine() : lines.endsLine();
    // A packed file tells its length itself.
    unverified = rows > 0 && !endsLine && !DeliveredFile.isPacked(file);
  }

  private FileFault faultOf(IOException failure) throws IOException {
    return FileFaults.of(failure, source, records == null ? null : (Long) handler.line());
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public ParsedRow faultRow() {
    emptyRow.begin(fault.line() == null ? 0 : fault.line());
    emptyRow.problem(fault.code(), fault.column());
    return emptyRow;
  }

  @Override
  public FileFault fault() {
    return fault;
  }

  @Override
  public List<Recognition.Oddity> oddities() {
    return unverified
        ? List.of(new Recognition.Oddity(IssueCode.UNVERIFIED_LENGTH, null))
        : List.of();
  }

  @Override
  public void close() throws IOException {
    if (records != null) {
      records.close();
    }
    if (lines != null) {
      lines.close();
    }
  }
}
