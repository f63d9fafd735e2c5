package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.approval.ApprovalStatus;
import cn.tax12366.sms.outbound.MessageStatus;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One message to a taxpayer with all that shows that it was sent, by whom, and what became of it.
 *
 * @param notice title of the notice it belongs to
 * @param issuer name of the unit whose officer issued it
 * @param officer his name
 * @param byRule true where a standing rule made the notice
 * @param due the deadline it is about
 * @param phone masked
 * @param text word for word as it was handed to the carrier
 * @param wire what the carrier was told and said
 * @param receipts in the order in which they came
 * @param approvals by which it could be sent, in the order in which they were asked for
 */
public record ProvenMessage(
    String notice,
    String issuer,
    String officer,
    boolean byRule,
    LocalDate due,
    String phone,
    String text,
    MessageStatus status,
    Wire wire,
    List<Receipt> receipts,
    List<Approval> approvals) {

  /**
   * Business time; null where it has not come to that.
   *
   * @param smscId the carrier's own number of the message
   */
  public record Wire(
      Instant submittedAt, Instant acceptedAt, Instant finishedAt, String link, String smscId) {}

  /** In the carrier's words, such as DELIVRD. */
  public record Receipt(Instant at, String code, String errorCode) {}

  /**
   * What a second person has approved.
   *
   * @param subject kind of it: {@code notice}, {@code template}, {@code reminder-rule}
   * @param digest SHA-256 of what was approved, in hexadecimal
   */
  public record Approval(
      String subject,
      String author,
      Instant submittedAt,
      ApprovalStatus status,
      List<Decider> deciders,
      Instant decidedAt,
      String digest) {

    /**
     * All who have approved it, by name.
     *
     * @param inSteadOf how it is said that the first did it in the stead of the second: {@code {0}
     *     for {1}}
     */
    public String decidedBy(String inSteadOf) {
      return deciders.stream()
          .map(decider -> decider.said(inSteadOf))
          .collect(Collectors.joining("、"));
    }
  }

  /**
   * Who has approved something.
   *
   * @param stead name of the one in whose stead he did; null where in his own right
   */
  public record Decider(String name, String stead) {

    String said(String inSteadOf) {
      return stead == null ? name : new MessageFormat(inSteadOf).format(new Object[] {name, stead});
    }
  }
}
