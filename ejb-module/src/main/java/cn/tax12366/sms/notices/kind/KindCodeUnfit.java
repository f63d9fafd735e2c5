package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A code that is not 3 to 24 capital letters, digits and underscores, a letter first. */
public final class KindCodeUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindCodeUnfit(String given) {
    super(given);
  }
}
