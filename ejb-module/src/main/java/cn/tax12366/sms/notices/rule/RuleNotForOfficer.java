package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A reminder rule was to go to an officer who manages no rules of its area. */
public final class RuleNotForOfficer extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  RuleNotForOfficer(OfficerView officer, AuthorityCode area) {
    super(officer.getRealName(), officer.getCode(), area);
  }
}
