package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The author has sent another message to himself at this very moment. */
public final class TestSentMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TestSentMeanwhile() {
    super();
  }
}
