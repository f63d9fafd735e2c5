package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * What was given is no number of an application: 4 to 40 letters, digits, hyphens and brackets are.
 */
public final class MalformedApplicationNumber extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedApplicationNumber(String given) {
    super(given);
  }
}
