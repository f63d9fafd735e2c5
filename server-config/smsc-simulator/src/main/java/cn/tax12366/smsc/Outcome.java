package cn.tax12366.smsc;

/**
 * What a receipt reports.
 *
 * @param stat the word in the text, at most seven characters: DELIVRD, UNDELIV, EXPIRED, REJECTD,
 *     ENROUTE, or a code of the carrier
 * @param err the carrier's reason, 000 for none
 * @param state the value of message_state (SMPP 3.4, 5.2.28)
 * @param form how it is written, null for the way that is set
 */
record Outcome(String stat, String err, int state, ReceiptForm form) {

  static final Outcome DELIVERED = new Outcome("DELIVRD", "000", 2, null);
  static final Outcome EXPIRED = new Outcome("EXPIRED", "MA:0027", 3, null);
  static final Outcome REJECTED = new Outcome("REJECTD", "IA:0101", 8, null);
  static final Outcome BARE = new Outcome("MA:0001", "", 5, ReceiptForm.SHORT);

  /** Not an outcome yet, though some gateways report it, and sometimes after the outcome. */
  static final Outcome ON_ITS_WAY = new Outcome("ENROUTE", "000", 1, null);

  static Outcome undelivered(String err) {
    return new Outcome("UNDELIV", err, 5, null);
  }
}
