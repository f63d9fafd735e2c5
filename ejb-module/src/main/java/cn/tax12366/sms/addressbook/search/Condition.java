package cn.tax12366.sms.addressbook.search;

import java.util.ArrayList;
import java.util.List;

/** What must hold of {@code taxpayer t}, with the values of its question marks. */
final class Condition {

  /**
   * What stands behind it where the area is not the way itself; the area's path with a {@code %}.
   */
  static final String IN_AREA =
      " and exists (select 1 from authority a where a.code = t.authority_code and a.path like ?)";

  private final StringBuilder sql = new StringBuilder("t.active");
  private final List<Object> values = new ArrayList<>();

  Condition and(String more, List<Object> itsValues) {
    sql.append(" and ").append(more);
    values.addAll(itsValues);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  List<Object> values() {
    return values;
  }

  /** Its values, and those of what stands behind it. */
  Object[] before(Object... others) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(others));
    return all.toArray();
  }
}
