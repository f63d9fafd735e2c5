package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no message to look at: nobody would be reminded. */
public final class NothingToTestSend extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToTestSend() {
    super();
  }
}
