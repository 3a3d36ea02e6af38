package rollcall.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, for what no library writes, and what is read from a workbook. */
final class Workbooks {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SHEET_PART = "xl/worksheets/sheet1.xml";
  private static final String TEXTS_PART = "xl/sharedStrings.xml";

  private static final int PIECES = 1000;

  private Workbooks() {}

  /** Writes bytes of a part. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Parts of a workbook with the sheet "A", whose rows and shared texts are XML. */
  static Map<String, Content> parts(String rows, String texts) {
    Map<String, Content> parts = new LinkedHashMap<>();
    put(parts, "[Content_Types].xml", "<Types/>");
    put(parts, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    put(
        parts,
        "xl/workbook.xml",
        "<workbook><sheets><sheet name='A' sheetId='7' xmlns:r='r' r:id='id0'/></sheets></workbook>");
    put(
        parts,
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "/xl/sharedStrings.xml"));
    put(parts, TEXTS_PART, "<sst>" + texts + "</sst>");
    put(parts, SHEET_PART, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  static void put(Map<String, Content> parts, String name, String xml) {
    parts.put(name, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Replaces the sheet by a part of this beginning, a piece some thousand times over, and this end.
   */
  static Map<String, Content> repeated(
      String part, String start, String piece, long times, String end) {
    Map<String, Content> parts = parts("", "");
    byte[] many = piece.repeat(PIECES).getBytes(StandardCharsets.UTF_8);
    parts.put(
        part,
        out -> {
          out.write(start.getBytes(StandardCharsets.UTF_8));
          for (long i = 0; i < times; i += PIECES) {
            out.write(many);
          }
          out.write(end.getBytes(StandardCharsets.UTF_8));
        });
    return parts;
  }

  static Map<String, Content> sheetOf(String start, String piece, long times, String end) {
    return repeated(SHEET_PART, start, piece, times, end);
  }

  static Map<String, Content> textsOf(String start, String piece, long times, String end) {
    return repeated(TEXTS_PART, start, piece, times, end);
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id='id").append(i / 2).append("' Type='").append(RELATIONS);
      xml.append(typesAndTargets[i])
          .append("' Target='")
          .append(typesAndTargets[i + 1])
          .append("'/>");
    }
    return xml.append("</Relationships>").toString();
  }

  /** An archive whose parts are not made smaller. */
  static Path zip(Path file, Map<String, Content> parts) throws IOException {
    return zip(file, parts, Deflater.NO_COMPRESSION);
  }

  static Path packed(Path file, Map<String, Content> parts) throws IOException {
    return zip(file, parts, Deflater.BEST_SPEED);
  }

  private static Path zip(Path file, Map<String, Content> parts, int level) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(level);
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().writeTo(zip);
      }
    }
    return file;
  }

  /** Each row as sheet, number and texts: A!1[x, y]. */
  static List<String> read(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Records records = ExcelRecords.open(file)) {
      for (Records.Cells row = records.next(); row != null; row = records.next()) {
        rows.add(row.sheet() + "!" + row.line() + row.cells());
      }
    }
    return rows;
  }
}
