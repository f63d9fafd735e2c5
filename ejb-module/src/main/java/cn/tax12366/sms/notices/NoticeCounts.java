package cn.tax12366.sms.notices;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.Progress;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a notice has come, in messages. Before the hand-over all of them wait, unless the notice
 * is over: then what has not been handed over is withdrawn. Disjoint groups that add up to the
 * total.
 */
public final class NoticeCounts {

  private static final Set<NoticeStatus> OVER =
      EnumSet.of(NoticeStatus.RETURNED, NoticeStatus.STOPPED, NoticeStatus.WITHDRAWN);

  private final NoticeStatus status;
  private final int audience;
  private final Progress progress;

  /**
   * @param progress null before the hand-over
   */
  NoticeCounts(NoticeStatus status, int audience, Progress progress) {
    this.status = status;
    this.audience = audience;
    this.progress = progress;
  }

  public NoticeStatus getStatus() {
    return status;
  }

  /** All messages of the notice. */
  public int getTotal() {
    return audience;
  }

  /** Not submitted yet, or to be tried again. */
  public int getWaiting() {
    int handedOver = progress == null ? 0 : progress.getWaiting();
    return OVER.contains(status) ? handedOver : handedOver + notHandedOver();
  }

  /**
   * How many of those that wait were put off for another day, because their phone had had as many
   * messages as it may get in one.
   */
  public int getDeferred() {
    return progress == null ? 0 : progress.getDeferred();
  }

  /** On the wire at this moment. */
  public int getSubmitting() {
    return progress == null ? 0 : progress.getSubmitting();
  }

  /** With the carrier, receipt awaited. */
  public int getSent() {
    return progress == null ? 0 : progress.getSent();
  }

  public int getDelivered() {
    return progress == null ? 0 : progress.getDelivered();
  }

  public int getFailed() {
    return progress == null ? 0 : progress.getFailed();
  }

  /** How many stand exactly there; before the hand-over none anywhere. */
  public int count(MessageStatus one) {
    return progress == null ? 0 : progress.count(one);
  }

  /** With the carrier, and no receipt in all the time one may take. */
  public int getNoReceipt() {
    return progress == null ? 0 : progress.getNoReceipt();
  }

  /** May have reached the carrier; nothing heard yet. */
  public int getInDoubt() {
    return progress == null ? 0 : progress.getInDoubt();
  }

  /** Not sent because it was not wanted any more: filed or closed meanwhile, or stopped. */
  public int getWithdrawn() {
    int handedOver = progress == null ? 0 : progress.getWithdrawn();
    return OVER.contains(status) ? handedOver + notHandedOver() : handedOver;
  }

  private int notHandedOver() {
    return progress == null ? audience : Math.max(0, audience - progress.getTotal());
  }

  /** Messages a second in the last few seconds. */
  public double getRate() {
    return progress == null ? 0 : progress.getRate();
  }

  /** How much has left the platform for good, 0 to 100. */
  public int getPercent() {
    if (audience == 0) {
      return 100;
    }
    return (int) (100L * (audience - getWaiting() - getSubmitting() - getInDoubt()) / audience);
  }

  /** True once nothing of it waits for anything any more. */
  public boolean isFinished() {
    boolean handedOver = status == NoticeStatus.RELEASED || status == NoticeStatus.STOPPED;
    return handedOver && (progress == null || progress.isFinished());
  }
}
