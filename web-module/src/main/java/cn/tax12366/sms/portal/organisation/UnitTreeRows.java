package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.structure.UnitLine;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses of a few hundred units the lines that are drawn: an opened part of the tree, or hits. */
final class UnitTreeRows {

  /** More hits nobody reads; whoever has more writes more of the name. */
  static final int MOST_HITS = 100;

  private final Map<AuthorityCode, UnitLine> lines = new LinkedHashMap<>();
  private final Map<AuthorityCode, List<UnitLine>> below;

  /**
   * @param all of the reader's area, each after the one above it
   * @param closed whether closed units are shown
   */
  UnitTreeRows(List<UnitLine> all, boolean closed) {
    all.stream()
        .filter(line -> closed || line.getUnit().isInForce())
        .forEach(line -> lines.put(line.getUnit().getCode(), line));
    below =
        lines.values().stream()
            .filter(line -> line.getUnit().getParentCode() != null)
            .collect(Collectors.groupingBy(line -> line.getUnit().getParentCode()));
  }

  /** The top with what is directly below it, and the way down to the opened unit. */
  List<UnitRow> tree(String open) {
    List<UnitRow> rows = new ArrayList<>();
    if (!lines.isEmpty()) {
      String path = openPath(open);
      draw(lines.values().iterator().next(), 0, path, rows);
    }
    return rows;
  }

  private String openPath(String open) {
    return lines.values().stream()
        .map(UnitLine::getUnit)
        .filter(unit -> unit.getCode().digits().equals(open))
        .map(AuthorityView::getPath)
        .findFirst()
        .orElse("");
  }

  private void draw(UnitLine line, int level, String openPath, List<UnitRow> rows) {
    AuthorityView unit = line.getUnit();
    List<UnitLine> children = below.getOrDefault(unit.getCode(), List.of());
    boolean open =
        !children.isEmpty() && (level == 0 || openPath.contains("/" + unit.getCode() + "/"));
    rows.add(new UnitRow(line, level, children.size(), open, ""));
    if (open) {
      children.forEach(child -> draw(child, level + 1, openPath, rows));
    }
  }

  /** Every unit whose name, short name or code holds the words, with the units above it. */
  List<UnitRow> hits(String words) {
    String sought = words.strip().toLowerCase(Locale.ROOT);
    return lines.values().stream()
        .filter(line -> holds(line.getUnit(), sought))
        .limit(MOST_HITS)
        .map(line -> new UnitRow(line, 0, 0, false, place(line.getUnit())))
        .toList();
  }

  private static boolean holds(AuthorityView unit, String sought) {
    return unit.getName().toLowerCase(Locale.ROOT).contains(sought)
        || unit.getShortName().toLowerCase(Locale.ROOT).contains(sought)
        || unit.getCode().digits().contains(sought);
  }

  private String place(AuthorityView unit) {
    List<String> names = new ArrayList<>();
    UnitLine above = lines.get(unit.getParentCode());
    while (above != null) {
      names.add(0, above.getUnit().getShortName());
      above = lines.get(above.getUnit().getParentCode());
    }
    return String.join(" › ", names);
  }
}
