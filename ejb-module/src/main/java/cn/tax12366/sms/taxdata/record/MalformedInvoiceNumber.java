package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * What was given is no code and number of an invoice: 10 or 12 digits and 8 are, or 20 digits
 * without a code.
 */
public final class MalformedInvoiceNumber extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedInvoiceNumber(String given) {
    super(given);
  }
}
