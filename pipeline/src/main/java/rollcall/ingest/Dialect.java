package rollcall.ingest;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * How a file writes its table.
 *
 * @param charset null for a workbook
 * @param delimiter null for a workbook
 * @param headerLine line of the first heading, from 1
 */
record Dialect(String charset, Character delimiter, long headerLine) implements Serializable {
  private static final Map<Character, String> NAMES =
      Map.of(',', "comma", ';', "semicolon", '\t', "tab");

  /** A workbook. */
  static Dialect workbook(long headerLine) {
    return new Dialect(null, null, headerLine);
  }

  /** The same dialect, with the first heading on another line. */
  Dialect at(long line) {
    return new Dialect(charset, delimiter, line);
  }

  /** The same dialect in another character set. */
  Dialect in(String otherCharset) {
    return new Dialect(otherCharset, delimiter, headerLine);
  }

  boolean isWorkbook() {
    return charset == null;
  }

  Charset encoding() {
    return Charset.forName(charset);
  }

  /** As a person is told. */
  String described() {
    return isWorkbook()
        ? "workbook"
        : charset + ", " + NAMES.getOrDefault(delimiter, "'" + delimiter + "'");
  }
}
