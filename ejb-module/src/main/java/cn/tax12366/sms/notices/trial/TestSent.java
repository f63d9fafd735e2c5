package cn.tax12366.sms.notices.trial;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;

/** A message that its author has sent to his own phone. */
public final class TestSent {

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

  /** Such as {@code 154****0001}. */
  public String getMaskedPhone() {
    return maskedPhone;
  }

  /** As it arrives, mark and all. */
  public MessagePreview getMessage() {
    return message;
  }

  /** When the sending window opens; null where it is open and the message goes at once. */
  public Instant getWaitsUntil() {
    return waitsUntil;
  }

  /** Id of the message for whoever may see messages (R9.2); null for others. */
  public Long getMessageId() {
    return messageId;
  }
}
