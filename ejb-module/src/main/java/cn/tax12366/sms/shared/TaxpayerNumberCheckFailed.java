package cn.tax12366.sms.shared;

/** A taxpayer number entered by hand does not agree with its own check digit: a typing error. */
public final class TaxpayerNumberCheckFailed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TaxpayerNumberCheckFailed(TaxpayerNumber number) {
    super(number.value());
  }
}
