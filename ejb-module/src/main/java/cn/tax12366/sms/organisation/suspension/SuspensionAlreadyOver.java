package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.Instant;

/** The time until which something was to stand has passed already. */
public final class SuspensionAlreadyOver extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SuspensionAlreadyOver(Instant until) {
    super(until);
  }
}
