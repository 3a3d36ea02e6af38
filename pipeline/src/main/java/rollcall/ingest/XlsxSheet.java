package rollcall.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** Rows of one sheet of an .xlsx, read as they are asked for. */
final class XlsxSheet implements Closeable {
  private static final int LETTERS = 26;
  private static final int LONGEST_NUMBER = 400;
  private static final int LENGTH_OF_DATE = 10;
  private static final int LENGTH_TO_MINUTES = 16;
  private static final String MIDNIGHT = "T00:00";

  private final XlsxBook book;
  private final XlsxBook.Sheet sheet;
  private final XmlCursor xml;
  private long line;

  XlsxSheet(XlsxBook book, XlsxBook.Sheet sheet, XmlCursor xml) {
    this.book = book;
    this.sheet = sheet;
    this.xml = xml;
  }

  /** The next row of the sheet, possibly without cells; null at the end. */
  Records.Cells next() throws IOException {
    try {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
          line = lineAfter(line, xml.attribute("r"));
          return new Records.Cells(sheet.name(), line, row());
        }
      }
      return null;
    } catch (WorkbookFault e) {
      throw e.at(sheet.number(), line);
    }
  }

  private static long lineAfter(long line, String number) throws WorkbookFault {
    long next = number == null ? line + 1 : Long.parseLong(number);
    if (next <= line || next > WorkbookLimits.ROWS) {
      throw WorkbookFault.damaged("the rows of the sheet are out of order");
    }
    return next;
  }

  private List<String> row() throws IOException {
    WorkbookRow row = new WorkbookRow();
    int column = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : column(reference);
        row.put(column, cell());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        xml.skip();
      }
    }
    return row.texts();
  }

  /** Column of a reference such as AB12, from 0. */
  private static int column(String reference) throws WorkbookFault {
    int column = 0;
    int i = 0;
    while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
      column = column * LETTERS + reference.charAt(i) - 'A' + 1;
      if (column > WorkbookLimits.COLUMNS) {
        break;
      }
      i++;
    }
    if (i == 0) {
      throw WorkbookFault.damaged("a cell has no column");
    }
    return column - 1;
  }

  private String cell() throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = null;
    boolean formula = false;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "v" -> value = XlsxText.plain(xml);
        case "is" -> value = XlsxText.rich(xml);
        case "f" -> {
          formula = true;
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    if (value == null) {
      return formula ? ExcelRecords.NOT_CALCULATED : "";
    }
    return text(type == null ? "n" : type, value, style);
  }

  private String text(String type, String value, String style) throws WorkbookFault {
    return switch (type) {
      case "s" -> shared(value);
      case "b" -> value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
      case "d" -> isoDate(value);
      case "n" -> number(value.strip(), style);
      default -> value;
    };
  }

  private String shared(String index) throws WorkbookFault {
    int place = Integer.parseInt(index.strip());
    if (place < 0 || place >= book.texts().size()) {
      throw WorkbookFault.damaged("a cell refers to a text that the workbook does not hold");
    }
    return book.texts().get(place);
  }

  private String number(String value, String style) throws WorkbookFault {
    CellFormat format = style == null ? style0() : format(Integer.parseInt(style));
    boolean general = format.kind() == CellFormat.Kind.NUMBER;
    // Digits stay as they are: a long identifier would lose its end as a floating-point number.
    if (value.isEmpty() || general && value.matches("-?[1-9][0-9]{0,29}")) {
      return value;
    }
    if (value.length() > LONGEST_NUMBER) {
      throw WorkbookFault.damaged("a number has too many digits");
    }
    double number = Double.parseDouble(value);
    return Double.isFinite(number) ? CellNumber.text(number, format, book.from1904()) : value;
  }

  private CellFormat style0() {
    return book.formats().isEmpty() ? CellFormat.GENERAL : book.formats().get(0);
  }

  private CellFormat format(int style) throws WorkbookFault {
    if (style < 0 || style > 0 && style >= book.formats().size()) {
      throw WorkbookFault.damaged("a cell refers to a style that the workbook does not hold");
    }
    return style == 0 ? style0() : book.formats().get(style);
  }

  /** A date written as ISO 8601, which some programs write instead of a number. */
  private static String isoDate(String value) {
    if (value.length() <= LENGTH_OF_DATE) {
      return value;
    }
    String toMinutes = LocalDateTime.parse(value.replaceFirst("Z$", "")).toString();
    String text = toMinutes.substring(0, LENGTH_TO_MINUTES);
    return text.endsWith(MIDNIGHT) ? text.substring(0, LENGTH_OF_DATE) : text;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
