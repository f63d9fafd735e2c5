package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Another administrator has assigned the same publishing at the same moment. */
public final class PublisherGrantedMeanwhile extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  PublisherGrantedMeanwhile(AuthorityCode unit, PublishingKind kind) {
    super(unit, kind);
  }
}
