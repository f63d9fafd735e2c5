package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The time that a list says it speaks of is not written as ISO 8601 with an offset. */
public final class AsOfMalformed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AsOfMalformed(String given) {
    super(given);
  }
}
