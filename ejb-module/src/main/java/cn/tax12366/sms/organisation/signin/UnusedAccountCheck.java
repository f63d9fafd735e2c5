package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.DutyCheck;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.DutySettings;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Accounts of people in service that could have been signed in to for long and were not. */
@ApplicationScoped
class UnusedAccountCheck implements DutyCheck {

  @Inject private AccountUse accounts;
  @Inject private DutySettings settings;
  @Inject @SystemTime private Clock clock;

  @Override
  public DutyLack lack() {
    return DutyLack.UNUSED_ACCOUNT;
  }

  @Override
  public long count(AuthorityView area) {
    return accounts.countUnusedSince(then(), area);
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return accounts.unusedSince(then(), area, first, size);
  }

  private Instant then() {
    return clock.instant().minus(settings.unusedAccount());
  }
}
