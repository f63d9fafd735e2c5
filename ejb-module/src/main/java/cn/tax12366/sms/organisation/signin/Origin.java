package cn.tax12366.sms.organisation.signin;

/**
 * Where somebody signs in from, as far as he tells.
 *
 * @param address of the machine that called, at most 45 characters
 * @param userAgent what the browser calls itself, cut to 120 characters and to one line
 */
public record Origin(String address, String userAgent) {

  private static final int LONGEST_ADDRESS = 45;
  private static final int LONGEST_AGENT = 120;

  public Origin {
    address = fitted(address, LONGEST_ADDRESS);
    userAgent = fitted(userAgent, LONGEST_AGENT);
  }

  private static String fitted(String text, int longest) {
    String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest);
  }
}
