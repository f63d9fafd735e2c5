package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalTime;

/**
 * A rule for a time of day at which the sending window has closed, or is about to (R8.1). Carries
 * that time, the latest there may be, and from when until when is sent.
 */
public final class RuleTooLate extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RuleTooLate(LocalTime dueAt, LocalTime latest, SendingWindow window) {
    super(dueAt, latest, window.open(), window.close());
  }
}
