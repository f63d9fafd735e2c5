package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.TaxpayerNumber;

/** The current and the former number of one entry belong to two taxpayers of the book. */
public final class NumbersOfTwoTaxpayers extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NumbersOfTwoTaxpayers(TaxpayerNumber number, TaxpayerNumber legacyNumber) {
    super(number.value(), legacyNumber.value());
  }
}
