package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Something in braces is none of the placeholders. Carries it, and those there are. */
public final class UnknownPlaceholder extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnknownPlaceholder(String given) {
    super(given, Placeholder.all());
  }
}
