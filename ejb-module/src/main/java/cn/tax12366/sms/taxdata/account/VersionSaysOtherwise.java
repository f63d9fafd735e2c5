package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Under this number and version a record is known that says something else. */
public final class VersionSaysOtherwise extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public VersionSaysOtherwise(long version, String sourceKey) {
    super(version, sourceKey);
  }
}
