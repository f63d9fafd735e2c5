package cn.tax12366.sms.organisation.disclosure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The officer has had as many numbers shown within an hour as one may (S21). */
public final class TooManyReveals extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyReveals(int most) {
    super(most);
  }
}
