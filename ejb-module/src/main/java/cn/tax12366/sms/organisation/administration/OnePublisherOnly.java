package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Publishing of this kind is assigned to one person of the unit already (R7.4c). */
public final class OnePublisherOnly extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  OnePublisherOnly(AuthorityView unit, PublishingKind kind, OfficerView holder) {
    super(unit.getShortName(), kind, holder.getRealName(), holder.getCode());
  }
}
