package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The caller has entrusted nothing by this number. Carries it. */
public final class NoSuchDelegation extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchDelegation(long id) {
    super(id);
  }
}
