package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no taxpayer of this id in the caller's area, or no such phone of it. */
public final class NoSuchTaxpayerInArea extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchTaxpayerInArea() {}
}
