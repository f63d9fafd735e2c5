package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;

/**
 * The taxpayer is in charge of a unit outside the area of whoever brings the list (R7.2b). It is
 * not moved: the unit above both brings in the change.
 */
public final class TaxpayerOfAnotherArea extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TaxpayerOfAnotherArea(TaxpayerNumber number) {
    super(number.value());
  }
}
