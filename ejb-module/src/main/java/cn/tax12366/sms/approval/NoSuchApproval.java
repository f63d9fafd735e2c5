package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** No request for approval by this number. Carries it. */
public final class NoSuchApproval extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchApproval(long id) {
    super(String.valueOf(id));
  }
}
