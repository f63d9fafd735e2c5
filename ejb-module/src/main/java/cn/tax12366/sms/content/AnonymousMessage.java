package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * A message without the unit or the real name of whoever sends it (R10.3d). Carries both as given.
 */
public final class AnonymousMessage extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AnonymousMessage(String unit, String name) {
    super(unit, name);
  }
}
