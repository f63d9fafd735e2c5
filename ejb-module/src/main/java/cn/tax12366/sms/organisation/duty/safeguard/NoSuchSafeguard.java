package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is none by this number, or not in the state that was asked for. */
public final class NoSuchSafeguard extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchSafeguard(long id) {
    super(id);
  }
}
