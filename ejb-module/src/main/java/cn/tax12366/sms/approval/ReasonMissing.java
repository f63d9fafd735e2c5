package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Sending back needs words for the author. Carries the subject. */
public final class ReasonMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public ReasonMissing(String subject) {
    super(subject);
  }
}
