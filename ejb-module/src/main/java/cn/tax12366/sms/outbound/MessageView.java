package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One message as lists show it. All times are business time; null where it has not come to that.
 */
public final class MessageView {

  private final long id;
  private final String origin;
  private final long reference;
  private final PhoneNumber phone;
  private final String text;
  private final int segments;
  private final MessageStatus status;
  private final int attempts;
  private final String link;
  private final String smscId;
  private final Integer commandStatus;
  private final String receiptCode;
  private final boolean possibleDuplicate;
  private final LocalDate deferredOn;
  private final Integer deferredAfter;
  private final Instant submittedAt;
  private final Instant acceptedAt;
  private final Instant finishedAt;

  MessageView(
      long id,
      String origin,
      long reference,
      PhoneNumber phone,
      String text,
      int segments,
      MessageStatus status,
      int attempts,
      String link,
      String smscId,
      Integer commandStatus,
      String receiptCode,
      boolean possibleDuplicate,
      LocalDate deferredOn,
      Integer deferredAfter,
      Instant submittedAt,
      Instant acceptedAt,
      Instant finishedAt) {
    this.id = id;
    this.origin = origin;
    this.reference = reference;
    this.phone = phone;
    this.text = text;
    this.segments = segments;
    this.status = status;
    this.attempts = attempts;
    this.link = link;
    this.smscId = smscId;
    this.commandStatus = commandStatus;
    this.receiptCode = receiptCode;
    this.possibleDuplicate = possibleDuplicate;
    this.deferredOn = deferredOn;
    this.deferredAfter = deferredAfter;
    this.submittedAt = submittedAt;
    this.acceptedAt = acceptedAt;
    this.finishedAt = finishedAt;
  }

  public long getId() {
    return id;
  }

  /** As in {@link BatchRequest#origin()}. */
  public String getOrigin() {
    return origin;
  }

  /** As in {@link MessageDraft#reference()}. */
  public long getReference() {
    return reference;
  }

  /** Prints masked; {@code digits()} is for those who may see it. */
  public PhoneNumber getPhone() {
    return phone;
  }

  public String getText() {
    return text;
  }

  public int getSegments() {
    return segments;
  }

  public MessageStatus getStatus() {
    return status;
  }

  /** Attempts that may have reached the carrier. */
  public int getAttempts() {
    return attempts;
  }

  public String getLink() {
    return link;
  }

  /** The carrier's id as received; of the first part where there are several. */
  public String getSmscId() {
    return smscId;
  }

  /** The SMPP status with which the carrier refused it last, null if it did not. */
  public Integer getCommandStatus() {
    return commandStatus;
  }

  /** What the receipt said, in the carrier's words, such as DELIVRD or MA:0001. */
  public String getReceiptCode() {
    return receiptCode;
  }

  /** True where a part of it may have been sent twice. */
  public boolean isPossibleDuplicate() {
    return possibleDuplicate;
  }

  /**
   * The business day on which it was last put off for another, because its phone had had as many
   * messages as it may get in a day; null if it never was.
   */
  public LocalDate getDeferredOn() {
    return deferredOn;
  }

  /** How many the phone had had by then; null if it was not put off. */
  public Integer getDeferredAfter() {
    return deferredAfter;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getAcceptedAt() {
    return acceptedAt;
  }

  public Instant getFinishedAt() {
    return finishedAt;
  }
}
