package cn.tax12366.sms.integration.list;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The table of texts that the cells of a workbook refer to by their place in it. */
final class SharedTexts {

  /** As many characters as a cell of a spreadsheet can have. */
  private static final int LONGEST_CELL = 32_767;

  private final List<String> texts = new ArrayList<>();

  void read(XMLStreamReader part) throws XMLStreamException {
    while (part.hasNext()) {
      if (part.next() == XMLStreamConstants.START_ELEMENT && part.getLocalName().equals("si")) {
        texts.add(within(part, "si"));
      }
    }
  }

  /**
   * @throws IllegalArgumentException if {@code index} is no number of a text
   */
  String text(String index) {
    int i = Integer.parseInt(index);
    if (i < 0 || i >= texts.size()) {
      throw new IllegalArgumentException("shared text " + i);
    }
    return texts.get(i);
  }

  /** The text of all {@code t} up to the end of {@code element}, without readings ({@code rPh}). */
  static String within(XMLStreamReader part, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean inReading = false;
    while (part.hasNext()) {
      int event = part.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText |= part.getLocalName().equals("t");
        inReading |= part.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (part.getLocalName().equals(element)) {
          break;
        }
        inText &= !part.getLocalName().equals("t");
        inReading &= !part.getLocalName().equals("rPh");
      } else if (part.hasText() && inText && !inReading) {
        append(text, part.getText());
      }
    }
    return text.toString();
  }

  static void append(StringBuilder text, String more) {
    text.append(more, 0, Math.min(more.length(), LONGEST_CELL - text.length()));
  }
}
