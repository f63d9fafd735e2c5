package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A taxpayer was to be deleted, or to change its state, without a word why. */
public final class TaxpayerChangeNeedsReason extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerChangeNeedsReason(int shortest, int longest) {
    super(shortest, longest);
  }
}
