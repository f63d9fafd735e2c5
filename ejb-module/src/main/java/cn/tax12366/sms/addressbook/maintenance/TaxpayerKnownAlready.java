package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;

/** A number that was to be added is a taxpayer's of the area already. */
public final class TaxpayerKnownAlready extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerKnownAlready(TaxpayerNumber number, String name) {
    super(number, name);
  }
}
