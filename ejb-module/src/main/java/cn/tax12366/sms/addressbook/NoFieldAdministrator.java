package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Taxpayers were to be entrusted to somebody who is no field administrator (R7.2c). */
public final class NoFieldAdministrator extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoFieldAdministrator(OfficerView officer) {
    super(officer.getRealName(), officer.getCode());
  }
}
