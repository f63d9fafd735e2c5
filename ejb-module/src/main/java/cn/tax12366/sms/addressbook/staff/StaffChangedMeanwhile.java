package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody else has changed the entry since it was looked at. */
public final class StaffChangedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffChangedMeanwhile(String name, String officer, String at) {
    super(name, officer, at);
  }
}
