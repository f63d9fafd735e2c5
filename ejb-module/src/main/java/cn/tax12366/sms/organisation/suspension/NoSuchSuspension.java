package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is none by this number, or it is over. */
public final class NoSuchSuspension extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchSuspension(long id) {
    super(id);
  }
}
