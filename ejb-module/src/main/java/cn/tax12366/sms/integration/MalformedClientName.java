package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A client's name is 2–33 lower case letters, digits and hyphens, and begins with a letter. */
public final class MalformedClientName extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedClientName(String given) {
    super(given);
  }
}
