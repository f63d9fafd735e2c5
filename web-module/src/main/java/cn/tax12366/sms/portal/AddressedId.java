package cn.tax12366.sms.portal;

/** The id in the address of a page, as somebody may have written it. */
public final class AddressedId {

  private AddressedId() {}

  /** What is no number of at most 18 digits, or not there, is the number of nothing: 0. */
  public static long number(String written) {
    return written != null && written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
  }
}
