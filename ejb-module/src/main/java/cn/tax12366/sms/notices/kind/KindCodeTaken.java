package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is a kind of this code: it gets a further version. */
public final class KindCodeTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindCodeTaken(String code) {
    super(code);
  }
}
