package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Nobody has confirmed the emergency stop in time; it is to be asked for anew. */
public final class EmergencyRequestLapsed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EmergencyRequestLapsed(long minutes) {
    super(minutes);
  }
}
