package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Who has read which version. */
@ApplicationScoped
class SafeguardReadings {

  private static final String UNREAD_BY =
      "s.in_force_since is not null and s.replaced_at is null and not exists (select 1 from"
          + " safeguard_reading r where r.safeguard_id = s.id and r.officer_code = o.code)";

  /** People in service who have an account: who has none cannot read anything yet. */
  private static final String WHO_HAVE_NOT =
      " from officer o join authority a on a.code = o.authority_code"
          + " where o.active = true and o.password_since is not null and a.path like ?"
          + " and exists (select 1 from safeguard s where "
          + UNREAD_BY
          + ")";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected SafeguardReadings() {}

  SafeguardReadings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whoever has read it already has still read it then. */
  boolean add(long safeguard, OfficerCode officer, Instant now) {
    return statements()
            .write(
                "insert into safeguard_reading (safeguard_id, officer_code, read_at)"
                    + " select s.id, o.code, cast(? as timestamp with time zone)"
                    + " from safeguard s, officer o where s.id = ? and o.code = ? and not exists"
                    + " (select 1 from safeguard_reading r where r.safeguard_id = s.id"
                    + " and r.officer_code = o.code)",
                now,
                safeguard,
                officer.digits())
        == 1;
  }

  /** The versions that the officer has read. */
  List<Long> of(OfficerCode officer) {
    return statements()
        .list(
            "select safeguard_id from safeguard_reading where officer_code = ?",
            row -> row.getLong(1),
            officer.digits());
  }

  long countWhoHaveNot(AuthorityView area) {
    return statements()
        .first("select count(*)" + WHO_HAVE_NOT, row -> row.getLong(1), area.getPath() + "%")
        .orElseThrow();
  }

  /** Those with something in force unread, since when the first of it is in force. */
  List<LackView> whoHaveNot(AuthorityView area, int first, int size) {
    return statements()
        .list(
            "select a.code, a.short_name, o.code, o.real_name,"
                + " (select min(s.in_force_since) from safeguard s where "
                + UNREAD_BY
                + ")"
                + WHO_HAVE_NOT
                + " order by a.path, o.code limit ? offset ?",
            row ->
                LackView.of(
                    AuthorityCode.of(row.getString(1)),
                    row.getString(2),
                    OfficerCode.of(row.getString(3)),
                    row.getString(4),
                    Statements.instant(row, 5)),
            area.getPath() + "%",
            size,
            first);
  }

  private Statements statements() {
    return new Statements(dataSource, "Readings");
  }
}
