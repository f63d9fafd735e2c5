package cn.tax12366.sms.outbound;

import java.time.Instant;

/** One receipt as it came. */
public final class ReceiptView {

  private final String code;
  private final String errorCode;
  private final Instant receivedAt;

  ReceiptView(String code, String errorCode, Instant receivedAt) {
    this.code = code;
    this.errorCode = errorCode;
    this.receivedAt = receivedAt;
  }

  /** In the carrier's words, such as DELIVRD; null where the receipt had none. */
  public String getCode() {
    return code;
  }

  /** In the carrier's words; null where the receipt had none. */
  public String getErrorCode() {
    return errorCode;
  }

  /** Business time. */
  public Instant getReceivedAt() {
    return receivedAt;
  }
}
