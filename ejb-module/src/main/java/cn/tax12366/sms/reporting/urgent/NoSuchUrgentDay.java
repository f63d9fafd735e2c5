package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** No report of this day. Carries it. */
public final class NoSuchUrgentDay extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchUrgentDay(LocalDate day) {
    super(day == null ? "-" : day.toString());
  }
}
