package cn.tax12366.sms.shared;

/**
 * What was given is no mainland mobile number. Carries it shortened, so that a log shows the shape
 * and no whole number.
 */
public final class MalformedPhoneNumber extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public MalformedPhoneNumber(String written) {
    super(shortened(written));
  }

  private static String shortened(String written) {
    if (written == null || written.isBlank()) {
      return "";
    }
    String plain = written.strip();
    return plain.length() <= 6
        ? plain
        : plain.substring(0, 3) + "…" + plain.substring(plain.length() - 2);
  }
}
