package rollcall.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first records of a file, as each dialect would read them. */
final class Head {
  static final int MOST_BYTES = 1 << 16;

  /** Rows of a workbook among which a heading is looked for. */
  private static final int MOST_ROWS = 1_000;

  /** Spreadsheet programs write and read such a line; it names the delimiter of the others. */
  private static final Pattern DELIMITER_LINE =
      Pattern.compile("\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);

  private final Path file;
  private final byte[] start;
  private final List<Records.Cells> sheets;
  private final Map<String, List<Records.Cells>> known = new HashMap<>();

  private Head(Path file, byte[] start, List<Records.Cells> sheets) {
    this.file = file;
    this.start = start;
    this.sheets = sheets;
  }

  /** The start of a file, unpacked. */
  static Head of(Path file) throws IOException {
    return ExcelRecords.isExcel(file)
        ? new Head(file, new byte[0], firstOfSheets(file))
        : new Head(file, Encodings.start(file, MOST_BYTES), null);
  }

  private static List<Records.Cells> firstOfSheets(Path file) throws IOException {
    List<Records.Cells> first = new ArrayList<>();
    try (Records records = ExcelRecords.open(file)) {
      Records.Cells record = records.next();
      while (record != null && first.size() < MOST_ROWS) {
        List<String> names = record.cells().stream().map(Characters::heading).toList();
        first.add(new Records.Cells(record.sheet(), record.line(), names));
        record = records.next();
      }
    }
    return first;
  }

  boolean isWorkbook() {
    return sheets != null;
  }

  /** The first rows of the first sheets of a workbook. */
  List<Records.Cells> ofSheets() {
    return sheets;
  }

  Path file() {
    return file;
  }

  /** What the text is most likely written in when it is not in the sets of a profile. */
  String guessedCharset() {
    return Encodings.guessed(start);
  }

  /** Whether the first line has nothing on it. */
  boolean startsEmpty() {
    return isWorkbook()
        ? sheets.isEmpty()
        : start.length == 0 || start[0] == '\n' || start[0] == '\r';
  }

  /**
   * The first line where it is one record of plain letters, so that another file that begins with
   * it has the same first record in every dialect; null where that is not so.
   */
  String plainLine() {
    int end = 0;
    while (end < start.length && (start[end] >= ' ' || start[end] == '\t') && start[end] != '"') {
      end++;
    }
    boolean ends = end > 0 && end < start.length && (start[end] == '\n' || start[end] == '\r');
    String line = ends ? new String(start, 0, end, StandardCharsets.US_ASCII) : null;
    return line == null || DELIMITER_LINE.matcher(line + "\n").lookingAt() ? null : line;
  }

  /** Whether the first line has no end. */
  boolean isEndless() {
    if (start.length < MOST_BYTES) {
      return false;
    }
    for (byte b : start) {
      if (b == '\n' || b == '\r') {
        return false;
      }
    }
    return true;
  }

  /** The first records; null where the bytes are not of the character set. */
  List<Records.Cells> records(String charset, char delimiter, int most) {
    return known.computeIfAbsent(charset + delimiter + most, key -> read(charset, delimiter, most));
  }

  private List<Records.Cells> read(String charset, char delimiter, int most) {
    String text = Encodings.decoded(start, charset);
    if (text == null) {
      return null;
    }
    Matcher told = DELIMITER_LINE.matcher(text);
    if (told.lookingAt()) {
      return told.group(1).charAt(0) == delimiter
          ? records(text.substring(told.end()), delimiter, 1, most)
          : List.of();
    }
    return records(text, delimiter, 0, most);
  }

  private List<Records.Cells> records(String text, char delimiter, int linesBefore, int most) {
    List<Records.Cells> records = new ArrayList<>();
    var reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true);
    try (var each = reader.ofCsvRecord(text).iterator()) {
      while (records.size() < most && each.hasNext()) {
        CsvRecord record = each.next();
        List<String> cells = record.getFields().stream().map(Characters::heading).toList();
        records.add(new Records.Cells(null, linesBefore + record.getStartingLineNumber(), cells));
      }
    } catch (CsvParseException | java.io.UncheckedIOException e) {
      return records;
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory is always read", e);
    }
    return records;
  }
}
