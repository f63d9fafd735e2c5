package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A record is known with a version: what a list without versions says of it may be older. */
public final class VersionNeeded extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public VersionNeeded(long known, String sourceKey) {
    super(known, sourceKey);
  }
}
