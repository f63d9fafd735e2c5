package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says about its sheets, and which of them may be read: those that people see. What
 * is hidden they do not know of.
 */
final class SheetChoice {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  /** More than anybody can leaf through. */
  private static final int MOST = 10_000;

  /**
   * @param name as people see it
   * @param relation by which its part is found
   */
  record Sheet(String name, String relation, boolean hidden) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private LocalDate dayZero = LocalDate.of(1899, 12, 30);

  /**
   * @throws ListUnreadable if the archive is no workbook, or names no sheet
   */
  SheetChoice(XmlParts parts) throws IOException {
    if (!parts.has(WORKBOOK)) {
      throw new ListUnreadable(
          Fault.FORMAT,
          parts.has("xl/workbook.bin") ? "XLSB" : parts.has("word/document.xml") ? "DOCX" : "ZIP");
    }
    parts.read(WORKBOOK, this::readWorkbook);
    parts.read(RELATIONS, this::readRelations);
  }

  private void readWorkbook(XMLStreamReader part) throws XMLStreamException {
    for (; part.hasNext() && sheets.size() < MOST; part.next()) {
      if (part.isStartElement() && part.getLocalName().equals("workbookPr")) {
        String from1904 = part.getAttributeValue(null, "date1904");
        if ("1".equals(from1904) || "true".equals(from1904)) {
          dayZero = LocalDate.of(1904, 1, 1);
        }
      } else if (part.isStartElement() && part.getLocalName().equals("sheet")) {
        String state = part.getAttributeValue(null, "state");
        sheets.add(
            new Sheet(
                String.valueOf(part.getAttributeValue(null, "name")),
                relation(part),
                "hidden".equals(state) || "veryHidden".equals(state)));
      }
    }
  }

  private static String relation(XMLStreamReader part) {
    for (int i = 0; i < part.getAttributeCount(); i++) {
      if (part.getAttributeLocalName(i).equals("id") && !part.getAttributePrefix(i).isEmpty()) {
        return part.getAttributeValue(i);
      }
    }
    return null;
  }

  private void readRelations(XMLStreamReader part) throws XMLStreamException {
    for (; part.hasNext() && targets.size() < MOST; part.next()) {
      if (part.isStartElement() && part.getLocalName().equals("Relationship")) {
        String target = part.getAttributeValue(null, "Target");
        if (target != null && !"External".equals(part.getAttributeValue(null, "TargetMode"))) {
          targets.put(
              part.getAttributeValue(null, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
  }

  /**
   * The sheets that are not hidden, in the order of the workbook.
   *
   * @throws ListUnreadable if there is none
   */
  List<Sheet> visible() {
    List<Sheet> visible = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    if (visible.isEmpty()) {
      throw new ListUnreadable(Fault.DAMAGED, WORKBOOK);
    }
    return visible;
  }

  /**
   * The name of the part with a sheet.
   *
   * @throws ListUnreadable if it has none within the workbook
   */
  String part(Sheet sheet) {
    String part = targets.get(sheet.relation());
    if (part == null) {
      throw new ListUnreadable(Fault.DAMAGED, RELATIONS);
    }
    return part;
  }

  ListForm form(Sheet read) {
    return ListForm.ofWorkbook(read.name(), sheets.size() - 1);
  }

  /** The day that the workbook counts as 0. */
  LocalDate dayZero() {
    return dayZero;
  }
}
