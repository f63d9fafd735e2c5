package cn.tax12366.sms.shared;

/** What was given has not the shape of a taxpayer number: 15, 17, 18 or 20 digits and letters. */
public final class MalformedTaxpayerNumber extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedTaxpayerNumber(String given) {
    super(given == null ? "" : given.length() <= 40 ? given : given.substring(0, 40) + "…");
  }
}
