package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * To be carried out without the approval of a second person, or after a change of what was approved
 * (R10.1e). Carries the subject.
 */
public final class NotApproved extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NotApproved(String subject) {
    super(subject);
  }
}
