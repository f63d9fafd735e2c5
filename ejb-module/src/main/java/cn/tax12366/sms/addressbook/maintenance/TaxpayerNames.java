package cn.tax12366.sms.addressbook.maintenance;

/** What a taxpayer can be called. */
final class TaxpayerNames {

  private static final int LONGEST = 200;

  private TaxpayerNames() {}

  /**
   * @return the name without spaces around it
   * @throws TaxpayerNameUnfit if it is empty, too long, or has control characters
   */
  static String fit(String written) {
    String name = written == null ? "" : written.strip();
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new TaxpayerNameUnfit(LONGEST);
    }
    return name;
  }
}
