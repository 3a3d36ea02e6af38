package rollcall.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import rollcall.fault.IssueCode;

/** Rows of a plain CSV file whose first line is the header. */
final class CsvRows implements DeliveredRows {
  /** Longest record; an unclosed quotation mark swallows no more. */
  private static final int LONGEST_RECORD = 1 << 20;

  private final RowSource source;
  private final Path file;
  private final RowHandler handler;
  private final ParsedRow emptyRow;
  private LastCharacter text;
  private CloseableIterator<ParsedRow> records;
  private long rows;
  private FileFault fault;

  /** Remembers the last character read. */
  private static final class LastCharacter extends FilterReader {
    private char last = '\n';

    LastCharacter(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        last = buffer[offset + read - 1];
      }
      return read;
    }

    boolean endsLine() {
      return last == '\n' || last == '\r';
    }
  }

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
      ParsedRow row = advance();
      if (row == null) {
        checkEnd();
      } else {
        rows++;
      }
      return row;
    } catch (CsvParseException e) {
      fault = new FileFault(IssueCode.UNREADABLE_FILE, handler.line(), handler.column());
    } catch (UncheckedIOException e) {
      fault = faultOf(e.getCause());
    } catch (IOException e) {
      fault = faultOf(e);
    }
    return null;
  }

  private ParsedRow advance() throws IOException {
    if (records == null) {
      open();
    }
    if (!records.hasNext()) {
      return null;
    }
    ParsedRow row = records.next();
    return handler.isEmpty() ? emptyLine() : row;
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
    text = new LastCharacter(DeliveredFile.text(file, source.layout().profile().charset()));
    records =
        CsvReader.builder()
            .fieldSeparator(source.layout().profile().delimiterCharacter())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .build(handler, text)
            .iterator();
    if (records.hasNext()) {
      records.next();
    }
  }

  private void checkEnd() throws IOException {
    boolean doubtful = handler.isQuotedToEnd() && (handler.isBrokenOver() || !text.endsLine());
    if (doubtful && Diagnosis.endsInQuotes(file, source.layout())
        || !DeliveredFile.isUnchanged(source)) {
      fault = new FileFault(IssueCode.UNREADABLE_FILE, handler.line(), handler.column());
    }
  }

  private FileFault faultOf(IOException e) throws IOException {
    if (e instanceof CharacterCodingException) {
      return Diagnosis.badByte(file, source.layout());
    }
    if (e instanceof EOFException) {
      return new FileFault(IssueCode.TRUNCATED_GZIP, records == null ? null : handler.line(), null);
    }
    return new FileFault(IssueCode.UNREADABLE_FILE, records == null ? null : handler.line(), null);
  }

  /** Rows met so far, header and empty last line left out. */
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
  public void close() throws IOException {
    if (records != null) {
      records.close();
    }
  }
}
