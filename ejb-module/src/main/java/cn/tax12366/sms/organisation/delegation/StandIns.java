package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.EntrustedApproval;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who stands in for whom today. Asked with every request and never remembered: what was taken back
 * a moment ago opens nothing, on no node. One short question over the few rows of one person.
 */
@ApplicationScoped
class StandIns implements EntrustedApproval {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private OfficerDirectory officers;
  @Inject @BusinessTime private Clock clock;

  @Override
  public List<OfficerView> entrustedTo(OfficerView delegate) {
    if (!delegate.isActive()
        || delegate.getRoles().stream().anyMatch(OfficerRole::isAdministrator)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    return new Statements(dataSource, "Delegations")
            .list(
                "select distinct delegator from approval_delegation where delegate = ?"
                    + " and ended_at is null and first_day <= ? and last_day >= ?"
                    + " and authority_code = ? and department = ? order by delegator",
                row -> OfficerCode.of(row.getString(1)),
                delegate.getCode().digits(),
                today,
                today,
                delegate.getAuthorityCode().digits(),
                delegate.getDepartment().name())
            .stream()
            .map(officers::find)
            .flatMap(Optional::stream)
            .filter(delegator -> mayEntrust(delegator, delegate))
            .toList();
  }

  private static boolean mayEntrust(OfficerView delegator, OfficerView delegate) {
    return delegator.isActive()
        && delegator.has(OfficerRole.APPROVER)
        && delegator.getAuthorityCode().equals(delegate.getAuthorityCode())
        && delegator.getDepartment() == delegate.getDepartment();
  }
}
