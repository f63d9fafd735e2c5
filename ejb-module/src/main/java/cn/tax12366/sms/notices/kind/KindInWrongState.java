package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The version of a kind does not stand where this can be done. */
public final class KindInWrongState extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindInWrongState(String code) {
    super(code);
  }
}
