package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.organisation.AuthorityView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Bureaus that nobody in service there answers for. */
@ApplicationScoped
class SecurityDutyCheck implements DutyCheck {

  @Inject private SecurityDuties duties;

  @Override
  public DutyLack lack() {
    return DutyLack.SECURITY_DUTY;
  }

  @Override
  public long count(AuthorityView area) {
    return duties.count(area, true);
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return duties.page(area, true, first, size).stream()
        .map(
            bureau ->
                LackView.of(
                    bureau.getUnit(),
                    bureau.getUnitName(),
                    bureau.getOfficer(),
                    bureau.getOfficerName(),
                    bureau.getSince()))
        .toList();
  }
}
