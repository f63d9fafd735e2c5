package cn.tax12366.sms.shared;

/** What was given is no code of a tax authority: eleven digits are. */
public final class MalformedAuthorityCode extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedAuthorityCode(String given) {
    super(given);
  }
}
