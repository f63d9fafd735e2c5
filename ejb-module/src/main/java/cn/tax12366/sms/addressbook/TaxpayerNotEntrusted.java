package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A taxpayer is unknown, or lies outside the area of the officer it was to be entrusted to. */
public final class TaxpayerNotEntrusted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TaxpayerNotEntrusted(String number, OfficerView officer) {
    super(number, officer.getRealName(), officer.getAuthority().getShortName());
  }
}
