package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.ListUnreadable.Fault;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column holds which field. Columns that mean nothing to us are passed over. */
final class Columns {

  private final Map<Integer, ListField> fields = new HashMap<>();

  /**
   * Reads the headings.
   *
   * @throws ListUnreadable if a column is there twice
   */
  Columns(Map<Integer, String> headings) {
    Map<ListField, String> seen = new EnumMap<>(ListField.class);
    headings.forEach(
        (column, heading) ->
            ListField.byHeading(heading)
                .ifPresent(
                    field -> {
                      String other = seen.put(field, heading.strip());
                      if (other != null) {
                        throw new ListUnreadable(
                            Fault.COLUMN_TWICE, other + " / " + heading.strip());
                      }
                      fields.put(column, field);
                    }));
  }

  /** What a list of {@code content} needs and these headings do not have; empty if they have it. */
  static String missing(ListContent content, Collection<String> headings) {
    Set<ListField> seen = EnumSet.noneOf(ListField.class);
    headings.forEach(heading -> ListField.byHeading(heading).ifPresent(seen::add));
    return content.needed().stream()
        .filter(oneOf -> oneOf.stream().noneMatch(seen::contains))
        .map(Columns::headings)
        .collect(Collectors.joining(", "));
  }

  private static String headings(Set<ListField> oneOf) {
    return oneOf.stream().sorted().map(ListField::heading).collect(Collectors.joining(" / "));
  }

  /** The field of a column, counted from 0; null for a column that is passed over. */
  ListField field(int column) {
    return fields.get(column);
  }

  ListRow row(int number, List<String> cells) {
    ListRow row = ListRow.of(number);
    for (int column = 0; column < cells.size(); column++) {
      ListField field = field(column);
      if (field != null) {
        row.with(field, cells.get(column));
      }
    }
    return row;
  }
}
