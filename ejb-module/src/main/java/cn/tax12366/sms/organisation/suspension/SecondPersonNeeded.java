package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What takes two persons was confirmed by the one who had asked for it. */
public final class SecondPersonNeeded extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SecondPersonNeeded(String name) {
    super(name);
  }
}
