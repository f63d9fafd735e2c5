package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.outbound.MessageStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many messages of a notice stand somewhere; each is a way into the list of them. */
public final class Tally {

  /** Shown also where there are none: the way of a message that goes well. */
  private static final Set<MessageStatus> ALWAYS =
      EnumSet.of(MessageStatus.READY, MessageStatus.ACCEPTED, MessageStatus.DELIVERED);

  private final MessageStatus status;
  private final int messages;
  private final double share;

  private Tally(MessageStatus status, int messages, int total) {
    this.status = status;
    this.messages = messages;
    this.share = total == 0 ? 0 : 100.0 * messages / total;
  }

  /** In the order of a message's life; what is nowhere is left out, failures by their cause. */
  static List<Tally> of(NoticeCounts counts) {
    List<Tally> tallies = new ArrayList<>();
    for (MessageStatus status : MessageStatus.values()) {
      int messages = messages(counts, status);
      if (messages > 0 || ALWAYS.contains(status)) {
        tallies.add(new Tally(status, messages, counts.getTotal()));
      }
    }
    return tallies;
  }

  /** What was never handed over for sending waits, or was not wanted any more. */
  private static int messages(NoticeCounts counts, MessageStatus status) {
    return switch (status) {
      case READY -> counts.getWaiting() - counts.count(MessageStatus.RETRY_WAIT);
      case WITHDRAWN -> counts.getWithdrawn() - counts.count(MessageStatus.CANCELLED);
      default -> counts.count(status);
    };
  }

  public MessageStatus getStatus() {
    return status;
  }

  public int getMessages() {
    return messages;
  }

  /** Of all messages, 0 to 100. */
  public double getShare() {
    return share;
  }
}
