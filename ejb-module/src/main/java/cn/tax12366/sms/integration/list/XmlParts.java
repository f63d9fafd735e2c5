package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The XML within a workbook, without what makes XML dangerous: a part that declares a document type
 * is refused, whether or not it goes on to define entities.
 */
final class XmlParts {

  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  private final ZipFile workbook;
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

  XmlParts(ZipFile workbook) {
    this.workbook = workbook;
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A workbook has a dozen levels and a dozen attributes; what has more is after our memory.
    xml.setProperty(LIMIT + "maxElementDepth", 100);
    xml.setProperty(LIMIT + "elementAttributeLimit", 200);
  }

  boolean has(String name) {
    return workbook.getEntry(name) != null;
  }

  /**
   * @throws ListUnreadable if there is no such part
   */
  ZipEntry part(String name) {
    ZipEntry part = workbook.getEntry(name);
    if (part == null) {
      throw new ListUnreadable(Fault.DAMAGED, name);
    }
    return part;
  }

  InputStream open(ZipEntry part) throws IOException {
    return workbook.getInputStream(part);
  }

  /** What is to be done with the elements of a part. */
  @FunctionalInterface
  interface PartReader {
    void read(XMLStreamReader part) throws XMLStreamException;
  }

  /**
   * Hands the part to {@code reader} and closes it.
   *
   * @throws ListUnreadable if the part is missing or is no sound XML
   */
  void read(String name, PartReader reader) throws IOException {
    try (InputStream in = open(part(name))) {
      reader.read(reader(name, in));
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new ListUnreadable(Fault.DAMAGED, name);
    }
  }

  /**
   * @param name of the part, for what is said about it
   */
  XMLStreamReader reader(String name, InputStream in) {
    return new StreamReaderDelegate(begun(name, in)) {
      @Override
      public int next() throws XMLStreamException {
        int event = super.next();
        if (event == DTD) {
          throw new ListUnreadable(Fault.UNSAFE, "DOCTYPE, " + name);
        }
        return event;
      }
    };
  }

  private XMLStreamReader begun(String name, InputStream in) {
    try {
      return xml.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new ListUnreadable(Fault.DAMAGED, name);
    }
  }
}
