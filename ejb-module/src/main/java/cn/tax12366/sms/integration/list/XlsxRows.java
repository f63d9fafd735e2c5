package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.CellStyles.Shown;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of the first sheet of a workbook. Reads the sheet as a stream; only the table of shared
 * texts is kept. Cells of columns without a known heading are passed over unread.
 */
final class XlsxRows implements Iterator<ListRow>, AutoCloseable {

  private static final int LONGEST_CELL = 32_767;
  private static final Set<ListField> DATES =
      EnumSet.of(
          ListField.DUE_DATE,
          ListField.PERIOD_FROM,
          ListField.PERIOD_TO,
          ListField.FILED_ON,
          ListField.VALID_FROM,
          ListField.VALID_TO);

  private final ZipFile workbook;
  private final List<String> sharedTexts = new ArrayList<>();
  private final CellStyles styles;
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final XMLStreamReader sheet;
  private final CountingStream sheetBytes;
  private final long sheetSize;
  private LocalDate dayZero = LocalDate.of(1899, 12, 30);
  private Columns columns;
  private int lastNumber;
  private ListRow next;

  /**
   * Opens the workbook and reads the headings.
   *
   * @throws ListUnreadable if it is no sound workbook or a needed heading is missing
   */
  XlsxRows(Path file, ListContent content) throws IOException {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    ZipFile opened;
    try {
      opened = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new ListUnreadable(Fault.FORMAT, String.valueOf(e.getMessage()));
    }
    this.workbook = opened;
    try {
      WorkbookGuard.inspect(workbook);
      readSharedTexts();
      this.styles = CellStyles.of(workbook, xml);
      ZipEntry part = part(firstSheet());
      this.sheetSize = Math.max(1, part.getSize());
      this.sheetBytes = new CountingStream(workbook.getInputStream(part));
      this.sheet = xml.createXMLStreamReader(sheetBytes);
      Map<Integer, String> headings = new HashMap<>();
      while (headings.isEmpty()) {
        if (!toNextRow()) {
          throw new ListUnreadable(Fault.EMPTY, "");
        }
        readCells((column, cell) -> headings.put(column, cell.text()));
      }
      this.columns = new Columns(content, headings);
    } catch (XMLStreamException | ZipException | IllegalArgumentException e) {
      workbook.close();
      throw new ListUnreadable(Fault.FORMAT, firstLine(e));
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** How much of the sheet has been read, 0–100. */
  int percent() {
    return (int) Math.min(100, sheetBytes.count * 100 / sheetSize);
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && toNextRow()) {
        ListRow row = ListRow.of(lastNumber);
        readCells(
            (column, cell) -> {
              ListField field = columns.field(column);
              row.with(field, isDate(field, cell) ? asDate(cell) : cell.text());
            });
        next = row.cells().isEmpty() ? null : row;
      }
      return next != null;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new ListUnreadable(Fault.FORMAT, firstLine(e));
    }
  }

  @Override
  public ListRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ListRow result = next;
    next = null;
    return result;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZipEntry part(String name) {
    ZipEntry part = workbook.getEntry(name);
    if (part == null) {
      throw new ListUnreadable(Fault.FORMAT, name);
    }
    return part;
  }

  /** The part with the first sheet, by way of the workbook's relations. */
  private String firstSheet() throws IOException, XMLStreamException {
    String relation = null;
    try (InputStream in = workbook.getInputStream(part("xl/workbook.xml"))) {
      for (XMLStreamReader r = xml.createXMLStreamReader(in); r.hasNext(); r.next()) {
        if (r.isStartElement() && r.getLocalName().equals("workbookPr")) {
          String from1904 = r.getAttributeValue(null, "date1904");
          if ("1".equals(from1904) || "true".equals(from1904)) {
            dayZero = LocalDate.of(1904, 1, 1);
          }
        }
        if (relation == null && r.isStartElement() && r.getLocalName().equals("sheet")) {
          relation = attributeByLocalName(r, "id");
        }
      }
    }
    try (InputStream in = workbook.getInputStream(part("xl/_rels/workbook.xml.rels"))) {
      for (XMLStreamReader r = xml.createXMLStreamReader(in); r.hasNext(); r.next()) {
        if (r.isStartElement()
            && r.getLocalName().equals("Relationship")
            && r.getAttributeValue(null, "Id").equals(relation)) {
          String target = r.getAttributeValue(null, "Target");
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
      }
    }
    throw new ListUnreadable(Fault.FORMAT, "xl/workbook.xml");
  }

  private static String attributeByLocalName(XMLStreamReader r, String name) {
    for (int i = 0; i < r.getAttributeCount(); i++) {
      if (r.getAttributeLocalName(i).equals(name) && !r.getAttributePrefix(i).isEmpty()) {
        return r.getAttributeValue(i);
      }
    }
    return null;
  }

  private void readSharedTexts() throws IOException, XMLStreamException {
    ZipEntry part = workbook.getEntry("xl/sharedStrings.xml");
    if (part == null) {
      return;
    }
    try (InputStream in = workbook.getInputStream(part)) {
      XMLStreamReader r = xml.createXMLStreamReader(in);
      while (r.hasNext()) {
        if (r.next() == XMLStreamConstants.START_ELEMENT && r.getLocalName().equals("si")) {
          sharedTexts.add(textWithin(r, "si"));
        }
      }
    }
  }

  /** The text of all {@code t} up to the end of {@code element}, without readings ({@code rPh}). */
  private static String textWithin(XMLStreamReader r, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean inReading = false;
    while (r.hasNext()) {
      int event = r.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText |= r.getLocalName().equals("t");
        inReading |= r.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (r.getLocalName().equals(element)) {
          break;
        }
        inText &= !r.getLocalName().equals("t");
        inReading &= !r.getLocalName().equals("rPh");
      } else if (r.hasText() && inText && !inReading) {
        append(text, r.getText());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String more) {
    text.append(more, 0, Math.min(more.length(), LONGEST_CELL - text.length()));
  }

  private boolean toNextRow() throws XMLStreamException {
    while (sheet.hasNext()) {
      if (sheet.next() == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("row")) {
        String number = sheet.getAttributeValue(null, "r");
        int last = lastNumber;
        lastNumber = number == null ? last + 1 : Integer.parseInt(number);
        if (lastNumber <= last) {
          throw new IllegalArgumentException("row " + lastNumber + " after row " + last);
        }
        return true;
      }
    }
    return false;
  }

  /**
   * @param number whether it was stored as a number, which may be a day
   * @param shown what a number is shown as
   */
  private record Cell(String text, boolean number, Shown shown) {

    static Cell ofText(String text) {
      return new Cell(text, false, Shown.NUMBER);
    }
  }

  private interface CellReceiver {
    void cell(int column, Cell cell);
  }

  /** The cells of the row the reader stands on; those of columns passed over are left out. */
  private void readCells(CellReceiver receiver) throws XMLStreamException {
    int column = -1;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
        String reference = sheet.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : column(reference);
        if (columns == null || columns.field(column) != null) {
          String style = sheet.getAttributeValue(null, "s");
          Shown shown = style == null ? Shown.NUMBER : styles.of(Integer.parseInt(style));
          Cell cell = readCell(sheet.getAttributeValue(null, "t"), shown);
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
        throw new IllegalArgumentException("a cell beyond column XFD");
      }
    }
    return column - 1;
  }

  private Cell readCell(String type, Shown shown) throws XMLStreamException {
    StringBuilder value = new StringBuilder();
    String inline = null;
    boolean inValue = false;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (sheet.getLocalName().equals("is")) {
          inline = textWithin(sheet, "is");
        } else {
          inValue = sheet.getLocalName().equals("v");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (sheet.getLocalName().equals("c")) {
          break;
        }
        inValue = false;
      } else if (inValue && sheet.hasText()) {
        append(value, sheet.getText());
      }
    }
    if (inline != null) {
      return Cell.ofText(inline);
    }
    return switch (type == null ? "n" : type) {
      case "s" -> Cell.ofText(sharedText(value.toString().strip()));
      case "b" -> Cell.ofText(value.toString().strip().equals("1") ? "true" : "false");
      case "n" -> number(value.toString().strip(), shown);
      default -> Cell.ofText(value.toString());
    };
  }

  private String sharedText(String index) {
    int i = Integer.parseInt(index);
    if (i < 0 || i >= sharedTexts.size()) {
      throw new IllegalArgumentException("shared text " + i);
    }
    return sharedTexts.get(i);
  }

  /** Plain digits: {@code 4.10105123456789E14} was fifteen digits before a spreadsheet saw them. */
  private static Cell number(String value, Shown shown) {
    if (value.isEmpty() || value.length() > 40) {
      return Cell.ofText(value);
    }
    try {
      BigDecimal number = new BigDecimal(value);
      return Math.abs((long) number.precision() - number.scale()) > 40
          ? Cell.ofText(value)
          : new Cell(
              number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(),
              true,
              shown);
    } catch (NumberFormatException e) {
      return Cell.ofText(value);
    }
  }

  /**
   * Days are stored as numbers of five digits since 1900; 20261116 has eight and is one as well. A
   * period may have five digits of its own: there the cell must be shown as a date.
   */
  private static boolean isDate(ListField field, Cell cell) {
    return cell.number()
        && cell.text().matches("\\d{5}(\\.\\d+)?")
        && (DATES.contains(field) || field == ListField.PERIOD && cell.shown() != Shown.NUMBER);
  }

  /** A month that somebody has typed is stored as its first day. */
  private String asDate(Cell cell) {
    LocalDate day = dayZero.plusDays(Long.parseLong(cell.text().substring(0, 5)));
    return cell.shown() == Shown.MONTH ? YearMonth.from(day).toString() : day.toString();
  }

  private static final class CountingStream extends FilterInputStream {
    private volatile long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
