package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageStatus;

/**
 * What a carrier reports on a message it has accepted. Nothing in it is trusted to be complete.
 *
 * @param link the link it came over
 * @param smscKey as in {@code SubmitResult.AcceptedPart}; null where no id could be read
 * @param phone whose message it was, as the carrier writes it; null where it does not say
 * @param outcome DELIVERED, UNDELIVERED, EXPIRED or REJECTED; null for one that says nothing final
 * @param code in the carrier's words, at most 20 characters; or null
 * @param errorCode in the carrier's words, at most 20 characters; or null
 * @param raw the whole receipt as it came, cut at 1,000 characters
 */
public record Receipt(
    String link,
    String smscKey,
    String phone,
    MessageStatus outcome,
    String code,
    String errorCode,
    String raw) {

  /** Without the phone and the raw text. */
  @Override
  public String toString() {
    return "Receipt[" + link + ", " + smscKey + ", " + code + "]";
  }
}
