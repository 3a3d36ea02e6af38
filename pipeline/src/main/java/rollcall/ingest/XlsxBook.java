package rollcall.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * What stands outside of an .xlsx workbook's sheets.
 *
 * @param sheets in the workbook's order, sheets of cells alone
 * @param from1904 whether dates count from 1904
 * @param formats format of each style
 * @param texts shared texts
 */
record XlsxBook(
    List<Sheet> sheets, boolean from1904, List<CellFormat> formats, List<String> texts) {
  private static final String BINARY = ".bin";
  private static final String SHARED_TEXT = "si";

  /**
   * A sheet.
   *
   * @param number place among all sheets, from 1
   * @param name as its tab shows it
   * @param part name of its part
   */
  record Sheet(int number, String name, String part) {}

  /** One part that another refers to. */
  private record Relation(String type, String target) {}

  /** Does something with each element of a part that starts. */
  private interface Visitor {
    void start(XmlCursor xml) throws IOException;
  }

  static XlsxBook of(XlsxArchive archive) throws IOException {
    String workbook = workbookPart(archive);
    Map<String, Relation> relations = relations(archive, workbook);
    List<Sheet> sheets = new ArrayList<>();
    boolean[] from1904 = new boolean[1];
    int[] number = new int[1];
    visit(
        archive,
        workbook,
        xml -> {
          if (xml.name().equals("workbookPr")) {
            from1904[0] = isTrue(xml.attribute("date1904"));
          } else if (xml.name().equals("sheet") && ++number[0] <= WorkbookLimits.SHEETS) {
            Relation relation = relations.get(xml.attribute("id"));
            if (relation == null) {
              throw WorkbookFault.damaged("a sheet of the workbook is missing");
            }
            if (relation.type().equals("worksheet")) {
              sheets.add(new Sheet(number[0], xml.attribute("name"), relation.target()));
            }
          }
        });
    if (number[0] > WorkbookLimits.SHEETS) {
      throw WorkbookFault.unsafe("the workbook has more than " + WorkbookLimits.SHEETS + " sheets");
    }
    return new XlsxBook(
        sheets,
        from1904[0],
        formats(archive, target(relations, "styles")),
        texts(archive, target(relations, "sharedStrings")));
  }

  private static String workbookPart(XlsxArchive archive) throws IOException {
    String workbook = target(relations(archive, ""), "officeDocument");
    if (workbook == null) {
      throw WorkbookFault.unreadable(
          "the file is a packed archive, not an Excel workbook; deliver what is in it, unpacked");
    }
    if (workbook.endsWith(BINARY)) {
      throw WorkbookFault.unreadable(
          "the workbook is in the binary format .xlsb; save it as .xlsx");
    }
    return workbook;
  }

  private static String target(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  /**
   * What a part refers to inside the archive, by id; of the archive itself where the name is empty.
   */
  private static Map<String, Relation> relations(XlsxArchive archive, String part)
      throws IOException {
    int folder = part.lastIndexOf('/') + 1;
    String list = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    visit(
        archive,
        list,
        xml -> {
          String type = xml.attribute("Type");
          String target = xml.attribute("Target");
          boolean inside = !"External".equals(xml.attribute("TargetMode"));
          if (xml.name().equals("Relationship") && type != null && target != null && inside) {
            String name = type.substring(type.lastIndexOf('/') + 1);
            relations.put(
                xml.attribute("Id"),
                new Relation(name, resolved(part.substring(0, folder), target)));
          }
        });
    return relations;
  }

  private static String resolved(String folder, String target) {
    Deque<String> path = new ArrayDeque<>();
    for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  private static List<CellFormat> formats(XlsxArchive archive, String part) throws IOException {
    Map<String, String> codes = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean[] ofCells = new boolean[1];
    visit(
        archive,
        part,
        xml -> {
          switch (xml.name()) {
            case "numFmt" -> codes.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            case "cellXfs" -> ofCells[0] = true;
            case "cellStyles", "dxfs" -> ofCells[0] = false;
            case "xf" -> {
              if (ofCells[0]) {
                formats.add(format(xml.attribute("numFmtId"), codes));
              }
            }
            default -> {}
          }
          if (formats.size() + codes.size() > WorkbookLimits.STYLES) {
            throw WorkbookFault.unsafe("the workbook has too many styles");
          }
        });
    return formats;
  }

  private static CellFormat format(String id, Map<String, String> codes) {
    String code = codes.get(id);
    if (code == null && id != null) {
      code = BuiltinFormats.getBuiltinFormat(Integer.parseInt(id));
    }
    return CellFormat.of(code);
  }

  private static List<String> texts(XlsxArchive archive, String part) throws IOException {
    List<String> texts = new ArrayList<>();
    visit(
        archive,
        part,
        xml -> {
          if (xml.name().equals(SHARED_TEXT)) {
            texts.add(XlsxText.rich(xml));
          }
          if (texts.size() > WorkbookLimits.SHARED_TEXTS) {
            throw WorkbookFault.unsafe(
                "the workbook has more than " + WorkbookLimits.SHARED_TEXTS + " different texts");
          }
        });
    return texts;
  }

  /** A part that is missing has no elements. */
  private static void visit(XlsxArchive archive, String part, Visitor visitor) throws IOException {
    InputStream in = part == null ? null : archive.part(part, WorkbookLimits.KEPT_PART_BYTES);
    if (in == null) {
      return;
    }
    try (XmlCursor xml = XmlCursor.of(in)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          visitor.start(xml);
        }
      }
    }
  }

  private static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
