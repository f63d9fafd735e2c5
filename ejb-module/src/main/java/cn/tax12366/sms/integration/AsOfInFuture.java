package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A list says that it speaks of a time that is still to come. */
public final class AsOfInFuture extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AsOfInFuture(String given) {
    super(given);
  }
}
