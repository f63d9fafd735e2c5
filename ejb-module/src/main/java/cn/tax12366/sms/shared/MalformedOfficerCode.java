package cn.tax12366.sms.shared;

/** What was given is no officer code: eleven digits are, the first of them not 0 (R7.1e). */
public final class MalformedOfficerCode extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedOfficerCode(String given) {
    super(given);
  }
}
