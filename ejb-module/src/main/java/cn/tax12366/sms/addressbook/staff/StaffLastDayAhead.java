package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The last day in service lies ahead: until then the person is in service. */
public final class StaffLastDayAhead extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  StaffLastDayAhead(LocalDate day) {
    super(day.toString());
  }
}
