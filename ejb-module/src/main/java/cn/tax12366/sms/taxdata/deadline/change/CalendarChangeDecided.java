package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A change that is decided, or taken back, can be neither any more. */
public final class CalendarChangeDecided extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarChangeDecided(long id, CalendarChangeState state) {
    super(String.valueOf(id), state);
  }
}
