package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What is over is not taken back. */
public final class DelegationAlreadyOver extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegationAlreadyOver() {
    super();
  }
}
