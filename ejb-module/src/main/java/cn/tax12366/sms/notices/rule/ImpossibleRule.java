package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * A rule for no number of working days that makes sense. Carries the number given and the largest
 * there may be.
 */
public final class ImpossibleRule extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public ImpossibleRule(int given, int most) {
    super(given, most);
  }
}
