package cn.tax12366.sms.shared;

/**
 * The code of a tax authority (税务机构代码): eleven digits, from the left one of category, two each of
 * province, city, county, township and section, padded with zeros.
 *
 * <p>It names a unit and nothing more: who stands above whom is stored with the unit, never read
 * out of the digits.
 *
 * @param digits eleven digits
 */
public record AuthorityCode(String digits) implements Comparable<AuthorityCode> {

  public AuthorityCode {
    if (digits == null || !digits.matches("\\d{11}")) {
      throw new MalformedAuthorityCode(String.valueOf(digits));
    }
  }

  public static AuthorityCode of(String digits) {
    return new AuthorityCode(digits);
  }

  @Override
  public int compareTo(AuthorityCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
