package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** An officer was to suspend or to release himself. */
public final class NobodySuspendsHimself extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NobodySuspendsHimself(String name) {
    super(name);
  }
}
