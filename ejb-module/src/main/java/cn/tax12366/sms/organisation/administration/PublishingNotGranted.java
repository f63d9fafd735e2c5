package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Somebody publishes to whom the administrator of his unit has not assigned it (R7.4b–c). */
public final class PublishingNotGranted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PublishingNotGranted(OfficerView officer, PublishingKind kind) {
    super(officer.getRealName(), officer.getAuthority().getShortName(), kind);
  }
}
