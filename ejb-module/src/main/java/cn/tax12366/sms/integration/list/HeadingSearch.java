package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the headings among the first rows of a file: above them people write what the list is
 * and of when.
 */
final class HeadingSearch {

  private static final int MOST_ROWS = 10;

  private final ListContent content;
  private final int mostColumns;
  private ListUnreadable nearest = new ListUnreadable(Fault.EMPTY, "");
  private long known = -1;
  private int rows;

  HeadingSearch(ListContent content, ListLimits limits) {
    this.content = content;
    this.mostColumns = limits.columns();
  }

  /**
   * The columns, if this row has the headings.
   *
   * @param row its cells by column, counted from 0; a row without any does not count
   * @throws ListUnreadable if it has them, but one twice; or if none of the first ten rows has
   *     them, which says what the row with the most of them lacks
   */
  Optional<Columns> look(Map<Integer, String> row) {
    int width = row.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
    if (width > mostColumns) {
      throw new ListUnreadable(Fault.TOO_MANY_COLUMNS, mostColumns);
    }
    String missing = Columns.missing(content, row.values());
    if (missing.isEmpty()) {
      return Optional.of(new Columns(row));
    }
    long here = row.values().stream().filter(cell -> ListField.byHeading(cell).isPresent()).count();
    if (here > known) {
      known = here;
      nearest = new ListUnreadable(Fault.COLUMN_MISSING, missing);
    }
    if (++rows == MOST_ROWS) {
      throw nearest;
    }
    return Optional.empty();
  }

  /** What is wrong with a file that ends before its headings. */
  ListUnreadable nothing() {
    return nearest;
  }
}
