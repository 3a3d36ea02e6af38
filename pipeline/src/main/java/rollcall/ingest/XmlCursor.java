package rollcall.ingest;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML part without ever holding it. Entities, document types and whatever else
 * could make a small part large are refused.
 */
final class XmlCursor implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream part;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();

  private XmlCursor(InputStream part) throws IOException {
    this.part = part;
    try {
      this.reader = FACTORY.createXMLStreamReader(part);
    } catch (XMLStreamException e) {
      throw fault(e);
    }
    String encoding = reader.getEncoding();
    if (encoding != null && !encoding.toUpperCase(Locale.ROOT).startsWith("UTF")) {
      throw WorkbookFault.damaged("a part of the workbook is not in Unicode");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, WorkbookLimits.DEPTH);
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, WorkbookLimits.ATTRIBUTES);
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, WorkbookLimits.ATTRIBUTE_CHARACTERS);
    return factory;
  }

  /**
   * @param part closed with this, also where this fails
   */
  static XmlCursor of(InputStream part) throws IOException {
    try {
      return new XmlCursor(part);
    } catch (IOException | RuntimeException e) {
      part.close();
      throw e;
    }
  }

  /** The next event, as {@link XMLStreamConstants} names it. */
  int next() throws IOException {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw WorkbookFault.unsafe("a part of the workbook declares or uses entities");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        checkNames();
      } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        check(reader.getPITarget());
      }
      return event;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /** The parser keeps every name it has met. */
  private void checkNames() throws WorkbookFault {
    check(reader.getPrefix(), reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      check(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      check("xmlns", reader.getNamespacePrefix(i));
      check(reader.getNamespaceURI(i));
    }
  }

  private void check(String prefix, String name) throws WorkbookFault {
    check(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
  }

  private void check(String name) throws WorkbookFault {
    if (names.add(name) && names.size() > WorkbookLimits.NAMES) {
      throw WorkbookFault.unsafe("a part of the workbook has too many names");
    }
  }

  /** Name of the element that starts or ends here, without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /**
   * An attribute of the element that starts here, whatever its namespace; null where it has none.
   */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of the element that starts here; the cursor then stands at its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > WorkbookLimits.PIECE_BYTES) {
          throw WorkbookFault.unsafe("a text of the workbook is too long");
        }
      }
    }
    return text.toString();
  }

  /** Goes to the end of the element that starts here. */
  void skip() throws IOException {
    for (int depth = 1; depth > 0; ) {
      int event = next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** The parser's own words may quote the part. */
  private static IOException fault(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof WorkbookFault fault) {
        return fault;
      }
    }
    return WorkbookFault.damaged("a part of the workbook ends too early or is not well-formed");
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
