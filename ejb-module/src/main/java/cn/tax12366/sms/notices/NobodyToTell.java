package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * A publication reaches nobody: whom it is meant for has no phone that works, or not the service
 * open.
 */
public final class NobodyToTell extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NobodyToTell(String unit) {
    super(unit);
  }
}
