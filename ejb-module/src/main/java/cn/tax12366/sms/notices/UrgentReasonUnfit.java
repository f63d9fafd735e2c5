package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * What goes out outside the sending window needs a reason of 5 to 200 characters (readings A3, A4).
 */
public final class UrgentReasonUnfit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UrgentReasonUnfit(int shortest, int longest) {
    super(shortest, longest);
  }
}
