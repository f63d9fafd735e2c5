package cn.tax12366.sms.outbound.route;

import java.util.List;

/**
 * What came of one {@link Submission}.
 *
 * @param messageId the message
 * @param outcome of the message as a whole
 * @param parts how many parts the message has
 * @param accepted the parts the carrier took this time, also where a later one failed
 */
public record SubmitResult(
    long messageId, SubmitOutcome outcome, int parts, List<AcceptedPart> accepted) {

  public SubmitResult {
    accepted = List.copyOf(accepted);
  }

  /**
   * A part the carrier took.
   *
   * @param part from 1
   * @param smscId the carrier's id as received
   * @param smscKey the id in the form in which receipts are matched: group of the link, a colon,
   *     the normalised id
   */
  public record AcceptedPart(int part, String smscId, String smscKey) {}
}
