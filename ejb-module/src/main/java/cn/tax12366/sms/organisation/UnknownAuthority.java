package cn.tax12366.sms.organisation;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no authority of this code. */
public final class UnknownAuthority extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnknownAuthority(AuthorityCode code) {
    super(code);
  }
}
