package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;

/** A number that was to be added is that of a taxpayer of the area which somebody has deleted. */
public final class TaxpayerDeletedBefore extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerDeletedBefore(TaxpayerNumber number, String name) {
    super(number, name);
  }
}
