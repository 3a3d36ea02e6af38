package rollcall.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import rollcall.fault.IssueCode;

/**
 * Rows of a file in which a quotation mark stands astray, from that line on: each line is a row of
 * its own, so that the mark spoils no other.
 */
final class SingleLines implements Closeable {
  private final Lines lines;
  private final Dialect dialect;
  private final RowHandler handler;
  private final ParsedRow bad;

  SingleLines(Lines lines, Dialect dialect, RowHandler handler) {
    this.lines = lines;
    this.dialect = dialect;
    this.handler = handler;
    this.bad = handler.newRow();
  }

  /** The next row; null at the end. */
  ParsedRow next() throws IOException {
    String line = lines.next();
    if (line == null || line.isEmpty() && lines.isAtEnd()) {
      return null;
    }
    if (line.isEmpty() || lines.isCut()) {
      return bad(lines.isCut() ? IssueCode.VALUE_TOO_LONG : IssueCode.FIELD_COUNT);
    }
    return Quotes.areAstray(line, dialect.delimiter()) ? bad(IssueCode.STRAY_QUOTE) : read(line);
  }

  private ParsedRow read(String line) throws IOException {
    handler.startBehind(lines.number() - 1);
    try (var records =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(2 * Lines.LONGEST)
            .build(handler, line)
            .iterator()) {
      return records.next();
    } catch (CsvParseException | UncheckedIOException e) {
      return bad(IssueCode.STRAY_QUOTE);
    }
  }

  private ParsedRow bad(IssueCode code) {
    bad.begin(lines.number());
    bad.problem(code, null);
    return bad;
  }

  boolean endsLine() {
    return lines.isEnded();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
