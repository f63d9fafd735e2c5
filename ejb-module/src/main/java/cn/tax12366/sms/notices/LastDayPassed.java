package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A publication may go out no more: the last day its author has named is over. */
public final class LastDayPassed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  LastDayPassed(String title, LocalDate lastDay) {
    super(title, lastDay);
  }
}
