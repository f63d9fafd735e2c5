package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Refused attempts of a time: which they were, and how many of each. */
@ApplicationScoped
class AttemptRows {

  private SupervisionRows rows;

  protected AttemptRows() {}

  @Inject
  AttemptRows(SupervisionRows rows) {
    this.rows = rows;
  }

  /**
   * @param person as in {@link AttemptSearch#person()}
   */
  record Attempt(long entry, RefusalKind kind, String act, String person) {}

  record Count(RefusalKind kind, String act, String person, long attempts) {}

  /** Newest first. */
  List<Attempt> page(WatchedArea area, AttemptSearch search) {
    Narrowed narrowed = new Narrowed(area, search);
    narrowed.values.add(search.first());
    narrowed.values.add(search.size());
    return rows.statements()
        .list(
            "select d.entry_id, d.kind, d.act, d.person from refused_attempt d"
                + narrowed.where
                + " order by d.on_day desc, d.position desc"
                + " offset ? rows fetch next ? rows only",
            row ->
                new Attempt(
                    row.getLong(1),
                    RefusalKind.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4)),
            narrowed.values.toArray());
  }

  /** How many of each kind, act and person. */
  List<Count> counts(WatchedArea area, AttemptSearch search) {
    Narrowed narrowed = new Narrowed(area, search);
    return rows.statements()
        .list(
            "select d.kind, d.act, d.person, sum(d.attempts) from refusal_day d"
                + narrowed.where
                + " group by d.kind, d.act, d.person",
            row ->
                new Count(
                    RefusalKind.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4)),
            narrowed.values.toArray());
  }

  /** The article that a refusal goes back to; null where none says it. */
  static String article(RefusalKind kind, String act) {
    return switch (kind) {
      case NOT_PERMITTED ->
          Arrays.stream(Act.values())
              .filter(each -> word(each).equals(act))
              .map(Act::article)
              .findFirst()
              .orElse(null);
      case SUSPENDED -> "12";
      case SIGN_IN -> "10(3)";
      case RULE -> null;
    };
  }

  /** {@code access.suspend}: what the trail calls a refusal of this act. */
  private static String word(Act act) {
    return "access." + act.name().toLowerCase(Locale.ROOT);
  }

  /** The same conditions for both tables. */
  private static final class Narrowed {

    private final StringBuilder where;
    private final List<Object> values;

    Narrowed(WatchedArea area, AttemptSearch search) {
      where = new StringBuilder();
      values = new ArrayList<>();
      if (!area.isEverything()) {
        where.append(" join authority u on u.code = d.unit_code and u.path like ?");
        values.add(area.pattern());
      }
      where.append(" where d.on_day between ? and ?");
      values.add(search.where().from());
      values.add(search.where().to());
      exactly("d.kind", search.kind() == null ? null : search.kind().name());
      exactly("d.person", search.person());
      exactly("d.act", search.act());
      if (search.article() != null) {
        by(search.article());
      }
    }

    private void exactly(String column, String value) {
      if (value != null) {
        where.append(" and ").append(column).append(" = ?");
        values.add(value);
      }
    }

    private void by(String article) {
      List<String> any = new ArrayList<>();
      for (RefusalKind kind : RefusalKind.values()) {
        if (kind != RefusalKind.NOT_PERMITTED && article.equals(article(kind, ""))) {
          any.add("d.kind = '" + kind + "'");
        }
      }
      List<String> acts =
          Arrays.stream(Act.values())
              .filter(act -> act.article().equals(article))
              .map(act -> "'" + word(act) + "'")
              .toList();
      if (!acts.isEmpty()) {
        any.add("d.kind = 'NOT_PERMITTED' and d.act in (" + String.join(", ", acts) + ")");
      }
      where.append(any.isEmpty() ? " and 1 = 0" : " and (" + String.join(" or ", any) + ")");
    }
  }
}
