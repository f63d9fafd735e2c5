package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** One colleague at a time: carries his name, and the days for which it is he. */
public final class DelegatedAlready extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DelegatedAlready(String delegate, LocalDate firstDay, LocalDate lastDay) {
    super(delegate, firstDay, lastDay);
  }
}
