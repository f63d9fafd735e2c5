package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The same unit or person, or the province, is stopped in this way already. */
public final class AlreadySuspended extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  AlreadySuspended(String whom) {
    super(whom);
  }
}
