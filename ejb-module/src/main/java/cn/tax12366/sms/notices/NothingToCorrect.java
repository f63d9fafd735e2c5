package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A correction goes to who received a publication of the same unit and book; this is none. */
public final class NothingToCorrect extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToCorrect(String title) {
    super(title);
  }
}
