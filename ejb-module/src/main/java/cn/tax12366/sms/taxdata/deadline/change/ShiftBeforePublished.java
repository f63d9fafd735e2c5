package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The province may give more time than the published list, never less. */
public final class ShiftBeforePublished extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ShiftBeforePublished(LocalDate day, LocalDate published) {
    super(day, published);
  }
}
