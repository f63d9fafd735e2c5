package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The coming repeats of a notice were to be stopped, and there are none to come. */
public final class NothingToRepeat extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToRepeat(String title) {
    super(title);
  }
}
