package cn.tax12366.smsc;

/**
 * What a receipt reports.
 *
 * @param stat the word in the text, at most seven characters: DELIVRD, UNDELIV, EXPIRED, REJECTD,
 *     or a code of the carrier
 * @param err the carrier's reason, 000 for none
 * @param state the value of message_state (SMPP 3.4, 5.2.28)
 * @param bare true: written as some gateways do, without sub, dlvrd, err and without any optional
 *     parameter
 */
record Outcome(String stat, String err, int state, boolean bare) {

  static final Outcome DELIVERED = new Outcome("DELIVRD", "000", 2, false);
  static final Outcome EXPIRED = new Outcome("EXPIRED", "MA:0027", 3, false);
  static final Outcome REJECTED = new Outcome("REJECTD", "IA:0101", 8, false);
  static final Outcome BARE = new Outcome("MA:0001", "", 5, true);

  static Outcome undelivered(String err) {
    return new Outcome("UNDELIV", err, 5, false);
  }
}
