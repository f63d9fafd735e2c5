package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** An act that the state of this rule does not permit. Carries its number. */
public final class RuleInWrongState extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public RuleInWrongState(long id) {
    super(String.valueOf(id));
  }
}
