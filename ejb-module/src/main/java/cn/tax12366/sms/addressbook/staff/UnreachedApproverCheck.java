package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.DutyCheck;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * Approvers in service whom {@link OwnPhone} finds no phone for: the platform cannot tell them what
 * waits for their decision.
 */
@ApplicationScoped
class UnreachedApproverCheck implements DutyCheck {

  private static final String UNREACHED =
      " from officer o join authority a on a.code = o.authority_code"
          + " join officer_role r on r.officer_code = o.code and r.role = 'APPROVER'"
          + " left join staff_contact s on s.officer_code = o.code"
          + " where o.active = true and a.path like ?"
          + " and (s.id is null or s.phone is null or s.reachable = false"
          + " or s.left_on is not null)";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected UnreachedApproverCheck() {}

  @Override
  public DutyLack lack() {
    return DutyLack.UNREACHED_APPROVER;
  }

  @Override
  public long count(AuthorityView area) {
    return statements()
        .first("select count(*)" + UNREACHED, row -> row.getLong(1), area.getPath() + "%")
        .orElseThrow();
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return statements()
        .list(
            "select a.code, a.short_name, o.code, o.real_name, s.updated_at"
                + UNREACHED
                + " order by a.path, o.code limit ? offset ?",
            row ->
                LackView.of(
                    AuthorityCode.of(row.getString(1)),
                    row.getString(2),
                    OfficerCode.of(row.getString(3)),
                    row.getString(4),
                    row.getObject(5) == null ? null : Statements.instant(row, 5)),
            area.getPath() + "%",
            size,
            first);
  }

  private Statements statements() {
    return new Statements(dataSource, "Approvers without a phone");
  }
}
