package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is none by this number. */
public final class NoSuchCalendarChange extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchCalendarChange(long id) {
    super(String.valueOf(id));
  }
}
