package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** An urgent publication was to wait for a moment after its last day. */
public final class UrgentNotBeforeUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UrgentNotBeforeUnfit(LocalDate lastDay) {
    super(lastDay);
  }
}
