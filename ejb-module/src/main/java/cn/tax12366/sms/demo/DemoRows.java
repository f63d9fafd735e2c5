package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListField.SOURCE_KEY;
import static cn.tax12366.sms.integration.list.ListField.TAXPAYER_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.VERSION;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of several lists while they are made; each record has a key of its own. */
final class DemoRows {

  private final Map<ListContent, List<ListRow>> rows = new EnumMap<>(ListContent.class);

  /** The first version of a record of a taxpayer, to which its cells are still to be given. */
  ListRow add(ListContent content, DemoTaxpayer taxpayer) {
    List<ListRow> list = rows.computeIfAbsent(content, none -> new ArrayList<>());
    int number = list.size() + 1;
    ListRow row =
        ListRow.of(number)
            .with(
                SOURCE_KEY,
                "demo-%s-%06d".formatted(content.name().toLowerCase(Locale.ROOT), number))
            .with(VERSION, "1")
            .with(TAXPAYER_NUMBER, taxpayer.number());
    list.add(row);
    return row;
  }

  /** A second version of a record, which says the same until its cells are given otherwise. */
  ListRow second(ListContent content, ListRow first) {
    List<ListRow> list = rows.get(content);
    ListRow row = ListRow.of(list.size() + 1);
    for (ListField field : content.fields()) {
      row.with(field, first.cell(field).orElse(null));
    }
    list.add(row);
    return row.with(VERSION, "2");
  }

  Map<ListContent, List<ListRow>> all() {
    return rows;
  }
}
