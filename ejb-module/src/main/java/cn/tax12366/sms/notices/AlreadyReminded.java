package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/**
 * Everybody there would be to remind has been reminded at this stage before: no second message on
 * one day. Carries unit, deadline and how many messages that were.
 */
public final class AlreadyReminded extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public AlreadyReminded(String unit, LocalDate dueDate, int messages) {
    super(unit, dueDate.toString(), messages);
  }
}
