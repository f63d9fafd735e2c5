package cn.tax12366.sms.shared;

/** A taxpayer number entered by hand does not agree with its own check digit: a typing error. */
public final class TaxpayerNumberMistyped extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /**
   * @param position of the check digit, or of a letter that the code does not use; from 1
   */
  TaxpayerNumberMistyped(TaxpayerNumber number, int position) {
    super(number.value(), position);
  }
}
