package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;

/** Administrators are of the province, the cities and the counties; a branch has none (R7.1a). */
public final class NoAdministratorAtBranch extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoAdministratorAtBranch(OfficerCode officer, AuthorityCode branch) {
    super(officer, branch);
  }
}
