package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;

/** A number that was to be added is a taxpayer's whose unit in charge lies outside the area. */
public final class TaxpayerKnownElsewhere extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerKnownElsewhere(TaxpayerNumber number) {
    super(number);
  }
}
