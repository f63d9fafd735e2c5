package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * One person approves once: where two are needed the other must be somebody else (reading A7).
 * Carries the subject.
 */
public final class AlreadyConsented extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AlreadyConsented(String subject) {
    super(subject);
  }
}
