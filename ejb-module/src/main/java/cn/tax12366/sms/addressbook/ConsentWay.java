package cn.tax12366.sms.addressbook;

/** How somebody has said that a phone wants messages, or does not. */
public enum ConsentWay {
  /** By a text message from that phone. */
  TEXT_MESSAGE,
  /** On a form that lies with the authority under a number. */
  PAPER_FORM,
  /** By a list of the registry; what lists say, and nobody by hand. */
  LIST,
  /** At the counter, or by calling. */
  IN_PERSON
}
