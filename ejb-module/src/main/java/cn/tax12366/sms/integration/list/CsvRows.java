package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.BoundedLines.Line;
import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file, separated by commas, semicolons or tabs: whichever the headings use. The
 * number of a row is that of its line.
 */
final class CsvRows implements Iterator<ListRow> {

  /** {@code ="0123"}: how some programs keep a spreadsheet from eating zeros. */
  private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

  /** An apostrophe that was put before a formula to make it harmless (S28), also by our export. */
  private static final Pattern DEFUSED = Pattern.compile("'(?=[=+\\-@\\t\\r＝＋－＠])");

  private final BoundedLines lines;
  private final Charset charset;
  private final int mostCells;
  private CSVFormat format;
  private Columns columns;
  private int width;
  private long cellsRead;
  private ListRow next;

  /**
   * Reads the headings.
   *
   * @param charset UTF-8 or GB18030
   * @throws ListUnreadable if there are none, or a needed one is missing
   */
  CsvRows(InputStream in, Charset charset, ListContent content, ListLimits limits) {
    this.lines = new BoundedLines(in, true);
    this.charset = charset;
    this.mostCells = limits.cells();
    HeadingSearch search = new HeadingSearch(content, limits);
    while (columns == null) {
      if (!lines.hasNext()) {
        throw search.nothing();
      }
      readHeadings(lines.next(), search);
    }
  }

  private void readHeadings(Line line, HeadingSearch search) {
    String text = new String(line.bytes(), charset);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (plain.indexOf('\0') >= 0) {
      throw new ListUnreadable(Fault.BINARY, "");
    }
    format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(plain)).setTrim(true).get();
    List<String> written;
    try {
      written = cells(plain);
    } catch (IOException | UncheckedIOException noHeadings) {
      written = List.of(plain);
    }
    Map<Integer, String> byColumn = new HashMap<>();
    for (int column = 0; column < written.size(); column++) {
      if (!written.get(column).isBlank()) {
        byColumn.put(column, written.get(column));
      }
    }
    if (!byColumn.isEmpty()) {
      width = written.size();
      columns = search.look(byColumn).orElse(null);
    }
  }

  private static char delimiter(String headings) {
    char best = ',';
    long most = -1;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = headings.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  @Override
  public boolean hasNext() {
    while (next == null && lines.hasNext()) {
      next = row(lines.next());
    }
    return next != null;
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

  /** Null for a line with nothing but separators in it. */
  private ListRow row(Line line) {
    String text = new String(line.bytes(), charset);
    if (line.tooLong()) {
      return ListRow.unreadable(line.number(), "line-too-long", text);
    }
    try {
      List<String> cells = cells(text);
      cellsRead += cells.size();
      if (cellsRead > mostCells) {
        throw new ListUnreadable(Fault.TOO_MANY_CELLS, mostCells);
      }
      if (cells.stream().allMatch(String::isBlank)) {
        return null;
      }
      if (cells.size() > width
          && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.isBlank())) {
        return ListRow.unreadable(line.number(), "more-cells-than-headings", text);
      }
      return columns.row(line.number(), cells);
    } catch (IOException | UncheckedIOException e) {
      return ListRow.unreadable(line.number(), "unreadable-row", text);
    }
  }

  private List<String> cells(String line) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
      List<String> cells = new ArrayList<>();
      for (CSVRecord csv : parser) {
        csv.forEach(cell -> cells.add(plain(cell)));
      }
      return cells;
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private static String plain(String cell) {
    Matcher formula = TEXT_FORMULA.matcher(cell);
    return formula.matches()
        ? formula.group(1)
        : DEFUSED.matcher(cell).replaceFirst(m -> m.start() == 0 ? "" : "'");
  }
}
