package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A publication was to be said again when it would serve no more. */
public final class RepeatAfterLastDay extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RepeatAfterLastDay(LocalDate day, LocalDate lastDay) {
    super(day, lastDay);
  }
}
