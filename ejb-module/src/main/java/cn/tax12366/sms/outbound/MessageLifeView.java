package cn.tax12366.sms.outbound;

import java.util.List;

/** A message and everything the carrier has reported on it. */
public final class MessageLifeView {

  private final MessageView message;
  private final List<ReceiptView> receipts;

  MessageLifeView(MessageView message, List<ReceiptView> receipts) {
    this.message = message;
    this.receipts = List.copyOf(receipts);
  }

  public MessageView getMessage() {
    return message;
  }

  /** In the order in which they came. */
  public List<ReceiptView> getReceipts() {
    return receipts;
  }
}
