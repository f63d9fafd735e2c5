package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.DutyCheck;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Publishers beyond the last day of their grant that nobody has taken away. */
@ApplicationScoped
class ExpiredGrantCheck implements DutyCheck {

  @Inject private PublishingRecords records;
  @Inject @BusinessTime private Clock clock;

  @Override
  public DutyLack lack() {
    return DutyLack.EXPIRED_GRANT;
  }

  @Override
  public long count(AuthorityView area) {
    return records.countExpired(area, LocalDate.now(clock));
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return records.expired(area, LocalDate.now(clock), first, size);
  }
}
