package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no intake of this id, or it is of an area that the caller may not see. */
public final class UnknownIntake extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnknownIntake(String publicId) {
    super(publicId);
  }
}
