package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.CellStyles.Shown;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows and cells of a sheet as it is written, from the first to the last. */
final class SheetRows {

  /** More rows than this no sheet has (ECMA-376 part 1, 18.3.1.73). */
  private static final int MOST_ROWS = 1_048_576;

  private static final int MOST_COLUMNS = 16_384;

  private final XMLStreamReader sheet;
  private final SharedTexts texts;
  private final CellStyles styles;
  private final int mostCells;
  private int number;
  private long cells;

  SheetRows(XMLStreamReader sheet, SharedTexts texts, CellStyles styles, ListLimits limits) {
    this.sheet = sheet;
    this.texts = texts;
    this.styles = styles;
    this.mostCells = limits.cells();
  }

  interface CellReceiver {
    void cell(int column, SheetCell cell);
  }

  /** The number of the row that was reached. */
  int number() {
    return number;
  }

  /** Goes to the beginning of the next row; false if there is none. */
  boolean next() throws XMLStreamException {
    while (sheet.hasNext()) {
      if (sheet.next() == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("row")) {
        String written = sheet.getAttributeValue(null, "r");
        int last = number;
        number = written == null ? last + 1 : Integer.parseInt(written);
        if (number <= last || number > MOST_ROWS) {
          throw new IllegalArgumentException("row " + number + " after row " + last);
        }
        return true;
      }
    }
    return false;
  }

  /** The cells of the row that have something in them and whose column is wanted. */
  void cells(IntPredicate wanted, CellReceiver receiver) throws XMLStreamException {
    int column = -1;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
        if (++cells > mostCells) {
          throw new ListUnreadable(Fault.TOO_MANY_CELLS, mostCells);
        }
        String reference = sheet.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : column(reference);
        if (column >= MOST_COLUMNS) {
          throw new IllegalArgumentException("a cell beyond column XFD");
        }
        if (wanted.test(column)) {
          SheetCell cell = cell();
          if (!cell.text().isBlank()) {
            receiver.cell(column, cell);
          }
        }
      }
    }
  }

  /** {@code B7} is 1. More than the three letters a sheet can have is no reference. */
  private static int column(String reference) {
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      column = column * 26 + Character.digit(reference.charAt(letters), 36) - 9;
      if (++letters > 3) {
        return MOST_COLUMNS;
      }
    }
    return column - 1;
  }

  private SheetCell cell() throws XMLStreamException {
    String type = sheet.getAttributeValue(null, "t");
    String style = sheet.getAttributeValue(null, "s");
    Shown shown = style == null ? Shown.NUMBER : styles.of(Integer.parseInt(style));
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    StringBuilder reading = null;
    String inline = null;
    boolean valued = false;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (sheet.getLocalName()) {
          case "is" -> inline = SharedTexts.within(sheet, "is");
          case "v" -> {
            valued = true;
            reading = value;
          }
          case "f" -> {
            formula.append(' ');
            reading = formula;
          }
          default -> reading = null;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (sheet.getLocalName().equals("c")) {
          break;
        }
        reading = null;
      } else if (reading != null && sheet.hasText()) {
        SharedTexts.append(reading, sheet.getText());
      }
    }
    if (inline != null) {
      return SheetCell.ofText(inline);
    }
    return !valued && !formula.isEmpty()
        ? SheetCell.ofFormula(formula.toString().strip())
        : cell(type == null ? "n" : type, value.toString(), shown);
  }

  private SheetCell cell(String type, String value, Shown shown) {
    return switch (type) {
      case "s" -> SheetCell.ofText(value.isBlank() ? "" : texts.text(value.strip()));
      case "b" -> SheetCell.ofText(value.strip().equals("1") ? "true" : "false");
      case "n" -> SheetCell.ofNumber(value.strip(), shown);
      default -> SheetCell.ofText(value);
    };
  }
}
