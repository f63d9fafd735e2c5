package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Something a kind of notices was to say that it cannot. Carries what, and what was given. */
public final class KindTermsUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindTermsUnfit(String what, Object given) {
    super(what, given == null ? "" : given);
  }
}
