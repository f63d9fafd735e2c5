package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Accounts as they are used, or not: those of people in service who have a password. */
@ApplicationScoped
class AccountUse {

  private static final String OFFICERS =
      " from officer o join authority a on a.code = o.authority_code"
          + " where o.active = true and a.path like ? and o.password_since < ?";

  private static final String ASSIGNED = OFFICERS + " and o.must_change_password = true";

  /** An account that is younger than the time asked for has not been left unused for as long. */
  private static final String UNUSED =
      OFFICERS
          + " and not exists (select 1 from sitting s where s.officer_code = o.code"
          + " and s.last_used_at >= ?)";

  /** The last sign-in; of one who never has, when he got the password. */
  private static final String LAST_USE =
      "coalesce((select max(s.last_used_at) from sitting s where s.officer_code = o.code),"
          + " o.password_since)";

  private static final String PAGE = " order by a.path, o.code limit ? offset ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected AccountUse() {}

  AccountUse(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long countAssignedBefore(Instant then, AuthorityView area) {
    return count(ASSIGNED, below(area), then);
  }

  /** Those who still have the password that was assigned to them before {@code then}. */
  List<LackView> assignedBefore(Instant then, AuthorityView area, int first, int size) {
    return list("o.password_since" + ASSIGNED, below(area), then, size, first);
  }

  long countUnusedSince(Instant then, AuthorityView area) {
    return count(UNUSED, below(area), then, then);
  }

  /** Those who had a password at {@code then} and have not been signed in since. */
  List<LackView> unusedSince(Instant then, AuthorityView area, int first, int size) {
    return list(LAST_USE + UNUSED, below(area), then, then, size, first);
  }

  private long count(String where, Object... values) {
    return statements()
        .first("select count(*)" + where, row -> row.getLong(1), values)
        .orElseThrow();
  }

  private List<LackView> list(String sinceWhere, Object... values) {
    return statements()
        .list(
            "select a.code, a.short_name, o.code, o.real_name, " + sinceWhere + PAGE,
            AccountUse::view,
            values);
  }

  private static LackView view(ResultSet row) throws SQLException {
    return LackView.of(
        AuthorityCode.of(row.getString(1)),
        row.getString(2),
        OfficerCode.of(row.getString(3)),
        row.getString(4),
        Statements.instant(row, 5));
  }

  private static String below(AuthorityView area) {
    return area.getPath() + "%";
  }

  private Statements statements() {
    return new Statements(dataSource, "Accounts");
  }
}
