package cn.tax12366.sms.portal.integration;

import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One page of the rows that there is something to say about, with the columns it takes. */
public final class FaultyRows {

  static final int SIZE = 50;

  private static final Set<ListField> PHONES =
      EnumSet.of(
          ListField.LEGAL_REPRESENTATIVE_PHONE,
          ListField.FINANCE_PHONE,
          ListField.FILING_AGENT_PHONE,
          ListField.PHONE);

  /** Eleven digits that begin with 1, and none beside them. */
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)(1\\d{2})\\d{4}(\\d{4})(?!\\d)");

  private final List<IntakeFinding> rows;
  private final List<ListField> columns;
  private final long total;
  private final int page;

  private FaultyRows(Page<IntakeFinding> found, int page) {
    this.rows = found.rows();
    this.columns = List.copyOf(columns(rows));
    this.total = found.total();
    this.page = page;
  }

  /**
   * @param page counted from 1; one beyond the last, or none at all, shows the nearest there is
   */
  static FaultyRows of(PagedRows.Reading<IntakeFinding> reading, int page) {
    int wanted = Math.max(1, Math.min(page, Integer.MAX_VALUE / SIZE));
    Page<IntakeFinding> found = reading.page((wanted - 1) * SIZE, SIZE);
    int last = pages(found.total());
    return wanted <= last
        ? new FaultyRows(found, wanted)
        : new FaultyRows(reading.page((last - 1) * SIZE, SIZE), last);
  }

  /** Each column that one of the rows has a cell in or ought to have. */
  private static Set<ListField> columns(List<IntakeFinding> rows) {
    Set<ListField> columns = EnumSet.noneOf(ListField.class);
    for (IntakeFinding row : rows) {
      columns.addAll(row.getCells().keySet());
      row.getField().ifPresent(columns::add);
    }
    return columns;
  }

  private static int pages(long total) {
    return (int) Math.max(1, (total + SIZE - 1) / SIZE);
  }

  public List<IntakeFinding> getRows() {
    return rows;
  }

  public List<ListField> getColumns() {
    return columns;
  }

  /** The cell as it was written; what is the number of a phone is masked (S21). */
  public String cell(IntakeFinding row, ListField column) {
    return PHONES.contains(column) ? masked(row.cell(column)) : row.cell(column);
  }

  /** How a row begins that could not be taken apart, numbers of phones masked (S21). */
  public String raw(IntakeFinding row) {
    return masked(row.getRaw());
  }

  static String masked(String written) {
    return PHONE.matcher(written).replaceAll("$1****$2");
  }

  /** True if the fault of {@code row} lies in this cell. */
  public boolean isAt(IntakeFinding row, ListField column) {
    return row.getField().filter(column::equals).isPresent();
  }

  public long getTotal() {
    return total;
  }

  /** Counted from 1. */
  public int getPage() {
    return page;
  }

  public int getPages() {
    return pages(total);
  }

  public boolean isBefore() {
    return page > 1;
  }

  public boolean isAfter() {
    return page < getPages();
  }
}
