package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is none by this number. */
public final class NoSuchChangeRequest extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchChangeRequest(long id) {
    super(id);
  }
}
