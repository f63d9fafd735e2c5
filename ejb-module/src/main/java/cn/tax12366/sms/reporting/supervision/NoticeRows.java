package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.reporting.supervision.SupervisedNotice.Facts;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The notices of a time, with the figures of their batches. */
@ApplicationScoped
class NoticeRows {

  private static final String FROM =
      " from notice n join authority i on i.code = n.issuer_code"
          + " left join batch_figures f on f.batch_id = n.batch_id where i.path like ?"
          + " and (n.created_at >= ? and n.created_at < ?"
          + " or n.released_at >= ? and n.released_at < ?)";

  private SupervisionRows rows;

  protected NoticeRows() {}

  @Inject
  NoticeRows(SupervisionRows rows) {
    this.rows = rows;
  }

  /**
   * @param volume null before anything was counted
   */
  record Row(Facts facts, Volume volume) {}

  /** Most messages first. */
  Page<Row> page(WatchedArea area, NoticeSearch search) {
    StringBuilder where = new StringBuilder(FROM);
    List<Object> values = new ArrayList<>();
    values.add(area.pattern());
    for (int i = 0; i < 2; i++) {
      values.add(FigureRows.startOf(search.where().from()));
      values.add(FigureRows.startOf(search.where().to().plusDays(1)));
    }
    if (search.status() != null) {
      where.append(" and n.status = ?");
      values.add(search.status().name());
    }
    if (search.trouble() != null) {
      where.append(
          switch (search.trouble()) {
            case FAILED -> " and f.failed > 0";
            case IN_DOUBT -> " and f.in_doubt > 0";
          });
    }
    Statements statements = rows.statements();
    long total =
        statements
            .first("select count(*)" + where, row -> row.getLong(1), values.toArray())
            .orElseThrow();
    List<Object> paged = new ArrayList<>(values);
    paged.add(search.first());
    paged.add(search.size());
    List<Row> found =
        statements.list(
            "select n.public_id, n.kind, n.status, a.short_name, i.short_name, n.officer,"
                + " o.real_name, n.due_date, n.audience_size, n.created_at, n.released_at, f.meant,"
                + " f.sent, f.segments, f.delivered, f.failed, f.in_doubt"
                + where
                    .toString()
                    .replace(
                        " left join batch_figures",
                        " join authority a on a.code = n.authority_code"
                            + " join officer o on o.code = n.officer left join batch_figures")
                + " order by coalesce(f.meant, n.audience_size, 0) desc, n.id desc"
                + " offset ? rows fetch next ? rows only",
            NoticeRows::row,
            paged.toArray());
    return new Page<>(found, total);
  }

  private static Row row(ResultSet row) throws SQLException {
    Long audience = row.getObject(9) == null ? null : row.getLong(9);
    Facts facts =
        new Facts(
            row.getString(1),
            row.getString(2),
            NoticeStatus.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getObject(8, LocalDate.class),
            audience,
            Statements.instant(row, 10),
            Statements.instant(row, 11));
    Volume volume =
        row.getObject(12) == null
            ? null
            : new Volume(
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17));
    return new Row(facts, volume);
  }
}
