package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The taxpayer is entrusted to somebody else, or to nobody: its phones are not the caller's. */
public final class TaxpayerOfColleague extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /**
   * @param responsible name of the one who may; a dash if there is none
   */
  TaxpayerOfColleague(String name, String responsible) {
    super(name, responsible);
  }
}
