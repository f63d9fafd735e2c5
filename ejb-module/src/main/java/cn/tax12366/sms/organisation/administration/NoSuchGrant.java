package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no publishing grant by this id, or it has ended. */
public final class NoSuchGrant extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchGrant(long id) {
    super(id);
  }
}
