package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** An act that the state of this notice does not permit. Carries its title. */
public final class NoticeInWrongState extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoticeInWrongState(String title) {
    super(title);
  }
}
