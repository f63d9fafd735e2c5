package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** So many numbers in full do not leave in one file (S21). */
public final class TooManyNumbersInEvidence extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyNumbersInEvidence(long messages, int most) {
    super(messages, most);
  }
}
