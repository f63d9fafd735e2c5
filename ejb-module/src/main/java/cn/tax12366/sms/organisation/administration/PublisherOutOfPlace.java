package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Publishing was to be assigned to somebody whose department does not publish this (R7.4g–h). */
public final class PublisherOutOfPlace extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PublisherOutOfPlace(OfficerView officer, PublishingKind kind) {
    super(
        officer.getRealName(),
        officer.getCode(),
        kind,
        officer.getDepartment(),
        officer.getAuthority().getShortName());
  }
}
