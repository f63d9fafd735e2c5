package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A publication was to be said again at an hour at which nothing may be sent (art. 8). */
public final class RepeatOutsideWindow extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RepeatOutsideWindow(LocalDate day, SendingWindow window) {
    super(day, window.open(), window.close());
  }
}
