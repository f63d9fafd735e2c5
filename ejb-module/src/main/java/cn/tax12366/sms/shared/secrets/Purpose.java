package cn.tax12366.sms.shared.secrets;

/** What a sealed value is. A value sealed for one purpose cannot be opened for another. */
public enum Purpose {
  /** Phone numbers, in whatever table they stand. */
  PHONE("phone"),
  /** Secrets of one-time passwords. */
  ONE_TIME_PASSWORD("one-time-password"),
  /** Rows of lists that wait to be mended. */
  LIST_ROW("list-row"),
  /** What the collection system records of people who are not its taxpayers. */
  TAX_RECORD("tax-record"),
  /** By which a database tells whether a key is the one it was sealed with. */
  KEY_CHECK("key-check");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** Goes into the derivation of keys: never changed, or nothing can be opened any more. */
  String label() {
    return label;
  }
}
