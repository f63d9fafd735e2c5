package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What was given is nobody's real name (R10.3a, reading A8): it names a function or nothing. */
public final class NoRealName extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoRealName(String given) {
    super(String.valueOf(given));
  }
}
