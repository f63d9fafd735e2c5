package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A publication was to be said again on more days than it may be. */
public final class TooManyRepeats extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyRepeats(int wanted, int most) {
    super(wanted, most);
  }
}
