package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** What the tally of supervision says of months. Each row carries the path of its unit. */
@ApplicationScoped
class VolumeRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected VolumeRows() {}

  VolumeRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Short messages of a unit's own people, of one kind, before a day and from it on. */
  record Sent(String path, String kind, long before, long since) {}

  /** Short messages of a unit's own people. */
  record InAll(String path, long segments) {}

  /** Summed up before the units are joined: H2 then looks up each unit once. */
  List<Sent> sent(AuthorityView area, YearMonth month, LocalDate day) {
    return statements()
        .list(
            "select u.path, d.kind, d.earlier, d.later from (select issuer_code, kind,"
                + " sum(case when on_day < ? then segments else 0 end) as earlier,"
                + " sum(case when on_day < ? then 0 else segments end) as later from unit_day"
                + " where on_day between ? and ? group by issuer_code, kind) d"
                + " join authority u on u.code = d.issuer_code where u.path like ?",
            row -> new Sent(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
            day,
            day,
            month.atDay(1),
            month.atEndOfMonth(),
            area.getPath() + "%");
  }

  List<InAll> inAll(AuthorityView area, YearMonth month) {
    return statements()
        .list(
            "select u.path, d.segments from (select issuer_code, sum(segments) as segments"
                + " from unit_day where on_day between ? and ? group by issuer_code) d"
                + " join authority u on u.code = d.issuer_code where u.path like ?",
            row -> new InAll(row.getString(1), row.getLong(2)),
            month.atDay(1),
            month.atEndOfMonth(),
            area.getPath() + "%");
  }

  private Statements statements() {
    return new Statements(dataSource, "The volumes of months");
  }
}
