package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Whoever wrote something does not approve it (R10.1e). Carries the subject. */
public final class AuthorMayNotApprove extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AuthorMayNotApprove(String subject) {
    super(subject);
  }
}
