package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A publication was to go to more groups than one can. */
public final class TooManyGroups extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyGroups(int given, int most) {
    super(given, most);
  }
}
