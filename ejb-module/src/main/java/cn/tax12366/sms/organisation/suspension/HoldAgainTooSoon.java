package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.Instant;

/** The same was held back for technical reasons a short while ago (reading A22). */
public final class HoldAgainTooSoon extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  HoldAgainTooSoon(String whom, Instant last) {
    super(whom, last);
  }
}
