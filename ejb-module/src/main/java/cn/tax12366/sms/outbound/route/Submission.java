package cn.tax12366.sms.outbound.route;

import java.time.Duration;
import java.util.Set;

/**
 * One message to be submitted.
 *
 * @param messageId its number, from which the reference of its parts is derived
 * @param phone eleven digits
 * @param text the whole text
 * @param validity how long the carrier shall try
 * @param partsDone parts (from 1) which the carrier has from an earlier attempt; not sent again
 */
public record Submission(
    long messageId, String phone, String text, Duration validity, Set<Integer> partsDone) {

  /** Without phone and text. */
  @Override
  public String toString() {
    return "Submission[messageId=" + messageId + "]";
  }
}
