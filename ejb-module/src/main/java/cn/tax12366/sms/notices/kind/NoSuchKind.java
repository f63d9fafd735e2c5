package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no such kind of notices, or no version of it that holds on the day. */
public final class NoSuchKind extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchKind(String code) {
    super(code == null ? "" : code);
  }
}
