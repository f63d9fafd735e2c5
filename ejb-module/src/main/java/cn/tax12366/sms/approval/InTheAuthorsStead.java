package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What its author may not approve, nobody approves in his stead (R10.1e). Carries the subject. */
public final class InTheAuthorsStead extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public InTheAuthorsStead(String subject) {
    super(subject);
  }
}
