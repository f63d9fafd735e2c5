package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** No rule by this number, or none that the caller owns. Carries it. */
public final class NoSuchRule extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchRule(long id) {
    super(String.valueOf(id));
  }
}
