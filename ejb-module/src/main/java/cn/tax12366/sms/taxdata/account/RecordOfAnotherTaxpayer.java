package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Under this number a record of another taxpayer is known. */
public final class RecordOfAnotherTaxpayer extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public RecordOfAnotherTaxpayer(String sourceKey) {
    super(sourceKey);
  }
}
