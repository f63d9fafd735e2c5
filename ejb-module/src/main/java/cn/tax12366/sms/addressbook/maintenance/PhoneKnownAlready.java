package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.PhoneNumber;

/** The taxpayer has this phone already. */
public final class PhoneKnownAlready extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PhoneKnownAlready(PhoneNumber phone) {
    super(phone.masked());
  }
}
