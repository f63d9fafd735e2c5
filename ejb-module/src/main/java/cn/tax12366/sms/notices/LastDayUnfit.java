package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/**
 * The last day on which a publication may go out lies before today, or too far ahead for its kind.
 */
public final class LastDayUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  LastDayUnfit(LocalDate first, LocalDate latest) {
    super(first, latest);
  }
}
