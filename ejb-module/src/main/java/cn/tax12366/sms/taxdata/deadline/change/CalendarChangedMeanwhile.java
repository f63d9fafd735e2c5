package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Another change was put in force since this one was put forward. */
public final class CalendarChangedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  CalendarChangedMeanwhile(String what) {
    super(what);
  }
}
