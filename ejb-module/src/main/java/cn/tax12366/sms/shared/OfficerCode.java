package cn.tax12366.sms.shared;

/**
 * The code of a tax officer (税务人员代码, R7.1e): eleven digits, the first of them not 0. Unique, never
 * changed, and the name under which the officer signs in. Opaque: nothing is read out of its
 * digits.
 *
 * @param digits eleven digits
 */
public record OfficerCode(String digits) {

  public OfficerCode {
    if (!isWellFormed(digits)) {
      throw new MalformedOfficerCode(String.valueOf(digits));
    }
  }

  public static OfficerCode of(String digits) {
    return new OfficerCode(digits);
  }

  /** True if {@code digits} can be an officer code, whether or not there is such an officer. */
  public static boolean isWellFormed(String digits) {
    return digits != null && digits.matches("[1-9]\\d{10}");
  }

  @Override
  public String toString() {
    return digits;
  }
}
