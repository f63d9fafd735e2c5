package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The person has left: only coming back is open then. */
public final class StaffHasLeft extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffHasLeft(String name, LocalDate day) {
    super(name, day.toString());
  }
}
