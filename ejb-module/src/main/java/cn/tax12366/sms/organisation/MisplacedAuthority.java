package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** An authority was to be founded below one that does not stand above its tier. */
public final class MisplacedAuthority extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MisplacedAuthority(AuthorityCode code, Tier tier, String parent) {
    super(code, tier, parent);
  }
}
