package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** What a higher unit has placed was to be lifted by a lower one (art. 12). */
public final class SuspendedByHigherUnit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  SuspendedByHigherUnit(String placedFor) {
    super(placedFor);
  }
}
