package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A taxpayer was to have a name that is empty, too long, or cannot be read. */
public final class TaxpayerNameUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerNameUnfit(int longest) {
    super(longest);
  }
}
