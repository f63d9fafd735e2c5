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
  private final CSVFormat format;
  private final Columns columns;
  private final int width;
  private ListRow next;

  /**
   * Reads the headings.
   *
   * @throws ListUnreadable if there are none, or a needed one is missing
   */
  CsvRows(InputStream in, Charset charset, ListContent content) {
    this.lines = new BoundedLines(in);
    this.charset = charset;
    String headings = headings();
    this.format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(headings)).setTrim(true).get();
    List<String> cells;
    try {
      cells = cells(headings);
    } catch (IOException e) {
      throw new ListUnreadable(
          Fault.FORMAT, headings.substring(0, Math.min(80, headings.length())));
    }
    Map<Integer, String> byColumn = new HashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      byColumn.put(column, cells.get(column));
    }
    this.columns = new Columns(content, byColumn);
    this.width = cells.size();
  }

  private String headings() {
    while (lines.hasNext()) {
      Line line = lines.next();
      String text = new String(line.bytes(), charset);
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!plain.isBlank()) {
        return plain;
      }
    }
    throw new ListUnreadable(Fault.EMPTY, "");
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
