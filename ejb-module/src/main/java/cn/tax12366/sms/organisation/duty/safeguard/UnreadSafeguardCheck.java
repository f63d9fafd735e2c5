package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.DutyCheck;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.LackView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** People in service who have not confirmed having read something that is in force. */
@ApplicationScoped
class UnreadSafeguardCheck implements DutyCheck {

  @Inject private SafeguardReadings readings;

  @Override
  public DutyLack lack() {
    return DutyLack.UNREAD_SAFEGUARD;
  }

  @Override
  public long count(AuthorityView area) {
    return readings.countWhoHaveNot(area);
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return readings.whoHaveNot(area, first, size);
  }
}
