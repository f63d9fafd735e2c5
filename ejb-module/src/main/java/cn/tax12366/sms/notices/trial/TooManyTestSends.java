package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The author has sent as many messages to himself today as one may. */
public final class TooManyTestSends extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyTestSends(int perDay) {
    super(perDay);
  }
}
