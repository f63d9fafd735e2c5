package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A system, security or audit administrator was to hold another role besides. */
public final class AdministratorHasOneRole extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  AdministratorHasOneRole(OfficerRole administrator) {
    super(administrator);
  }
}
