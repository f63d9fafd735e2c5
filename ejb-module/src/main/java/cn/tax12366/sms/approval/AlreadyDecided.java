package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The request waits no more: somebody has decided, or it has become void. Carries the subject. */
public final class AlreadyDecided extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AlreadyDecided(String subject) {
    super(subject);
  }
}
