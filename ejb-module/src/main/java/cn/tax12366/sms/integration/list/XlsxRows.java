package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import cn.tax12366.sms.integration.list.SheetChoice.Sheet;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The rows of a workbook's sheet: the first visible one that has the headings. Reads the sheet as a
 * stream; only the table of shared texts is kept. Cells of columns without a known heading are
 * passed over unread. Rows that are hidden are rows: a filter takes them from sight and not from
 * the list.
 */
final class XlsxRows implements Iterator<ListRow>, AutoCloseable {

  private final ZipFile workbook;
  private final SheetChoice sheets;
  private Sheet sheet;
  private SheetRows rows;
  private CountingStream sheetBytes;
  private long sheetSize;
  private Columns columns;
  private ListRow next;

  /**
   * Opens the workbook and reads the headings.
   *
   * @throws ListUnreadable if it is no sound workbook or a needed heading is missing
   */
  static XlsxRows open(Path file, ListContent content, ListLimits limits) throws IOException {
    ZipFile workbook;
    try {
      workbook = new ZipFile(file.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new ListUnreadable(Fault.DAMAGED, "ZIP");
    }
    try {
      return new XlsxRows(workbook, content, limits);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      workbook.close();
      throw new ListUnreadable(Fault.DAMAGED, "ZIP");
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private XlsxRows(ZipFile workbook, ListContent content, ListLimits limits) throws IOException {
    this.workbook = workbook;
    WorkbookGuard.inspect(workbook, limits);
    XmlParts parts = new XmlParts(workbook);
    this.sheets = new SheetChoice(parts);
    SharedTexts texts = new SharedTexts();
    if (parts.has("xl/sharedStrings.xml")) {
      parts.read("xl/sharedStrings.xml", texts::read);
    }
    CellStyles styles = new CellStyles();
    if (parts.has("xl/styles.xml")) {
      parts.read("xl/styles.xml", styles::read);
    }
    ListUnreadable first = null;
    for (Iterator<Sheet> left = sheets.visible().iterator(); columns == null; ) {
      if (!left.hasNext()) {
        throw first;
      }
      begin(left.next(), parts, texts, styles, limits);
      try {
        columns = headings(new HeadingSearch(content, limits));
      } catch (ListUnreadable e) {
        // Before the list there may be a sheet that explains it.
        if (e.fault() != Fault.COLUMN_MISSING && e.fault() != Fault.EMPTY) {
          throw e;
        }
        first = first == null ? e : first;
      }
    }
  }

  private void begin(
      Sheet begun, XmlParts parts, SharedTexts texts, CellStyles styles, ListLimits limits)
      throws IOException {
    ZipEntry part = parts.part(sheets.part(begun));
    sheet = begun;
    sheetSize = Math.max(1, part.getSize());
    sheetBytes = new CountingStream(parts.open(part));
    rows = new SheetRows(parts.reader(part.getName(), sheetBytes), texts, styles, limits);
  }

  private Columns headings(HeadingSearch search) {
    try {
      while (rows.next()) {
        Map<Integer, String> cells = new HashMap<>();
        rows.cells(column -> true, (column, cell) -> cells.put(column, cell.text()));
        Optional<Columns> found = cells.isEmpty() ? Optional.empty() : search.look(cells);
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw damaged();
    }
    throw search.nothing();
  }

  /** As which sheet it is read. */
  ListForm form() {
    return sheets.form(sheet);
  }

  /** How much of the sheet has been read, 0–100. */
  int percent() {
    return (int) Math.min(100, sheetBytes.count * 100 / sheetSize);
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && rows.next()) {
        next = row();
      }
      return next != null;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** Null for a row with nothing in it that we know. */
  private ListRow row() throws XMLStreamException {
    ListRow row = ListRow.of(rows.number());
    rows.cells(
        column -> columns.field(column) != null,
        (column, cell) -> {
          ListField field = columns.field(column);
          row.with(field, cell.text(field, sheets.dayZero()));
          if (cell.fault() != null) {
            row.faulty(field, cell.fault());
          }
        });
    return row.cells().isEmpty() ? null : row;
  }

  private ListUnreadable damaged() {
    return new ListUnreadable(Fault.DAMAGED, sheets.part(sheet) + " #" + rows.number());
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
