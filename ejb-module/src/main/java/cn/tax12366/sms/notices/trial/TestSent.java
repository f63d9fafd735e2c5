package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;

/** A message that its author has sent to his own phone. */
public final class TestSent {

  /** What the origins of these messages begin with: {@code test:17}; their kind is TEST. */
  static final String ORIGIN = "test:";

  private final String maskedPhone;
  private final MessagePreview message;
  private final Instant waitsUntil;
  private final Long messageId;

  /**
   * @param waitsUntil null where it goes at once
   * @param messageId null where the author does not see messages
   */
  TestSent(PhoneNumber phone, MessagePreview message, Instant waitsUntil, Long messageId) {
    this.maskedPhone = phone.masked();
    this.message = message;
    this.waitsUntil = waitsUntil;
    this.messageId = messageId;
  }

  /**
   * Whether the origin of a message, as outbound has it, is a test. Tells nothing about whose.
   *
   * @param origin such as {@code test:17}
   */
  public static boolean isTest(String origin) {
    return origin.startsWith(ORIGIN);
  }

  /** Such as {@code 154****0001}. */
  public String getMaskedPhone() {
    return maskedPhone;
  }

  /** As it arrives, mark and all. */
  public MessagePreview getMessage() {
    return message;
  }

  /**
   * The opening of the sending window for which it waits: the window is closed, or the author has
   * sent himself today as many messages as his phone may get. Null where it goes at once, as far as
   * that is known: others may have written to that phone as well.
   */
  public Instant getWaitsUntil() {
    return waitsUntil;
  }

  /** Id of the message for whoever may see messages (R9.2); null for others. */
  public Long getMessageId() {
    return messageId;
  }
}
