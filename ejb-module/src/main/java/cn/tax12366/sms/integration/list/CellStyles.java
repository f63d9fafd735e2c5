package cn.tax12366.sms.integration.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The styles of a workbook, as far as they tell a month from a day: a spreadsheet stores {@code
 * 2026-10} as the first of October and remembers in the cell's number format alone that no day was
 * written (ECMA-376 part 1, 18.8.30).
 */
final class CellStyles {

  /** What a number in a cell is shown as. */
  enum Shown {
    NUMBER,
    DAY,
    MONTH
  }

  /** The built-in formats of year and month: in every language, and in Chinese. */
  private static final Set<String> MONTHS = Set.of("17", "27", "36", "50", "52", "55", "57");

  /** Those with a day. */
  private static final Set<String> DAYS =
      Set.of("14", "15", "16", "22", "28", "29", "30", "31", "51", "53", "54", "56", "58");

  /** More than a spreadsheet has of them, and longer than it takes a format. */
  private static final int MOST = 65_536;

  private static final int LONGEST_FORMAT = 255;

  private final List<Shown> shown = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if there are more styles than a workbook can have
   */
  void read(XMLStreamReader r) throws XMLStreamException {
    Map<String, Shown> own = new HashMap<>();
    boolean ofCells = false;
    while (r.hasNext()) {
      r.next();
      if (own.size() > MOST || shown.size() > MOST) {
        throw new IllegalArgumentException("styles");
      }
      if (r.isStartElement() && r.getLocalName().equals("numFmt")) {
        own.put(
            r.getAttributeValue(null, "numFmtId"),
            of(String.valueOf(r.getAttributeValue(null, "formatCode"))));
      } else if (r.isStartElement() && r.getLocalName().equals("xf") && ofCells) {
        String format = String.valueOf(r.getAttributeValue(null, "numFmtId"));
        shown.add(own.getOrDefault(format, builtIn(format)));
      } else if ((r.isStartElement() || r.isEndElement()) && r.getLocalName().equals("cellXfs")) {
        ofCells = r.isStartElement();
      }
    }
  }

  private static Shown builtIn(String format) {
    return MONTHS.contains(format) ? Shown.MONTH : DAYS.contains(format) ? Shown.DAY : Shown.NUMBER;
  }

  /** By its letters, whatever stands in quotes or brackets around them. */
  private static Shown of(String format) {
    if (format.length() > LONGEST_FORMAT) {
      return Shown.NUMBER;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
    if (!bare.contains("y") || !bare.contains("m")) {
      return Shown.NUMBER;
    }
    return bare.contains("d") ? Shown.DAY : Shown.MONTH;
  }

  /**
   * @param style the number in the cell's {@code s}; null for none
   */
  Shown of(int style) {
    return style >= 0 && style < shown.size() ? shown.get(style) : Shown.NUMBER;
  }
}
