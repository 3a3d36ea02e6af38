package rollcall.ingest;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/** Texts of an .xlsx: plain ones, and rich ones whose runs are put together. */
final class XlsxText {
  /** How Excel writes characters that XML cannot hold. */
  private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private XlsxText() {}

  /** The text of the element si or is that starts here, without its phonetic parts. */
  static String rich(XmlCursor xml) throws IOException {
    String first = "";
    StringBuilder text = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "t" -> {
            String run = plain(xml);
            if (text == null && first.isEmpty()) {
              first = run;
            } else {
              text = text == null ? new StringBuilder(first) : text;
              append(text, run);
            }
          }
          case "rPh" -> xml.skip();
          default -> depth++;
        }
      }
    }
    return text == null ? first : text.toString();
  }

  private static void append(StringBuilder text, String run) throws WorkbookFault {
    if (text.append(run).length() > WorkbookLimits.PIECE_BYTES) {
      throw WorkbookFault.unsafe("a text of the workbook is too long");
    }
  }

  /** The text of the element that starts here, coded characters resolved. */
  static String plain(XmlCursor xml) throws IOException {
    String text = xml.text();
    if (!text.contains("_x")) {
      return text;
    }
    Matcher coded = CODED.matcher(text);
    return coded.replaceAll(
        code ->
            Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(code.group(1), HEXADECIMAL))));
  }
}
