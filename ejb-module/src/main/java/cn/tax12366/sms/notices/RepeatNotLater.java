package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A publication was to be said again on a day that does not come after the time before. */
public final class RepeatNotLater extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RepeatNotLater(LocalDate day, LocalDate before) {
    super(day, before);
  }
}
