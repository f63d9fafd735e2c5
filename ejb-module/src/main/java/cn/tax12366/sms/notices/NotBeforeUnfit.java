package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A publication was to wait for a moment after its last day, or outside the sending window. */
public final class NotBeforeUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NotBeforeUnfit(LocalDate lastDay, SendingWindow window) {
    super(lastDay, window.open(), window.close());
  }
}
