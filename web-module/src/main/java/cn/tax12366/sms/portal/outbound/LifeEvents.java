package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.MessageLifeView;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.MessageView;
import cn.tax12366.sms.outbound.ReceiptView;
import cn.tax12366.sms.portal.outbound.LifeEvent.What;
import java.util.ArrayList;
import java.util.List;

/** Puts the life of a message in order. */
final class LifeEvents {

  private static final String DELIVERED = "DELIVRD";

  private LifeEvents() {}

  /**
   * @param notice null where the message is of another origin
   */
  static List<LifeEvent> of(MessageLifeView life, NoticeView notice) {
    MessageView message = life.getMessage();
    List<LifeEvent> events = new ArrayList<>();
    if (notice != null) {
      events.add(new LifeEvent(What.MADE, notice.getCreatedAt(), notice.getOfficerName(), "calm"));
      if (notice.getReleasedAt() != null) {
        events.add(new LifeEvent(What.RELEASED, notice.getReleasedAt(), "", "calm"));
      }
    }
    if (message.getDeferredOn() != null) {
      events.add(new LifeEvent(What.DEFERRED, null, message.getDeferredOn().toString(), "warn"));
    }
    if (message.getSubmittedAt() != null) {
      events.add(
          new LifeEvent(What.SUBMITTED, message.getSubmittedAt(), message.getLink(), "busy"));
    }
    if (message.getAcceptedAt() != null) {
      events.add(
          new LifeEvent(What.ACCEPTED, message.getAcceptedAt(), message.getSmscId(), "busy"));
    }
    for (ReceiptView receipt : life.getReceipts()) {
      events.add(
          new LifeEvent(What.RECEIPT, receipt.getReceivedAt(), words(receipt), tone(receipt)));
    }
    addEnd(events, message, life.getReceipts().isEmpty());
    return List.copyOf(events);
  }

  /** What ended it where no receipt did, or that the end is still to come. */
  private static void addEnd(List<LifeEvent> events, MessageView message, boolean noReceipt) {
    String refusal = message.getCommandStatus() == null ? "" : smpp(message.getCommandStatus());
    if (!message.getStatus().isFinal()) {
      if (!refusal.isEmpty()) {
        events.add(new LifeEvent(What.REFUSED, message.getSubmittedAt(), refusal, "warn"));
      }
      events.add(new LifeEvent(What.AWAITED, null, "", "waiting"));
    } else if (noReceipt || message.getStatus() == MessageStatus.NO_RECEIPT) {
      events.add(new LifeEvent(What.ENDED, message.getFinishedAt(), refusal, "bad"));
    }
  }

  private static String smpp(int commandStatus) {
    return String.format("SMPP 0x%08X", commandStatus);
  }

  private static String words(ReceiptView receipt) {
    String code = receipt.getCode() == null ? "" : receipt.getCode();
    return receipt.getErrorCode() == null ? code : code + " " + receipt.getErrorCode();
  }

  private static String tone(ReceiptView receipt) {
    return DELIVERED.equals(receipt.getCode()) ? "good" : "bad";
  }
}
