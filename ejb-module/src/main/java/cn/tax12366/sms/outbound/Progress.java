package cn.tax12366.sms.outbound;

import java.util.Map;

/**
 * How far a batch has come, in messages; recounted at most once a second. The groups are disjoint
 * and add up to the total. What has been added and not been counted yet waits.
 */
public final class Progress {

  private final BatchStatus status;
  private final int total;
  private final int waiting;
  private final int deferred;
  private final int submitting;
  private final int inDoubt;
  private final int sent;
  private final int delivered;
  private final int failed;
  private final int noReceipt;
  private final int withdrawn;
  private final Map<MessageStatus, Integer> counts;
  private final double rate;

  Progress(Batch batch, Map<MessageStatus, Integer> counts, int deferred) {
    this.status = batch.status();
    this.counts = Map.copyOf(counts);
    this.deferred = deferred;
    int uncounted = batch.messages() - counts.values().stream().mapToInt(Integer::intValue).sum();
    this.waiting =
        counts.getOrDefault(MessageStatus.READY, 0)
            + counts.getOrDefault(MessageStatus.RETRY_WAIT, 0)
            + Math.max(0, uncounted);
    this.submitting = counts.getOrDefault(MessageStatus.SUBMITTING, 0);
    this.inDoubt = counts.getOrDefault(MessageStatus.IN_DOUBT, 0);
    this.sent = counts.getOrDefault(MessageStatus.ACCEPTED, 0);
    this.delivered = counts.getOrDefault(MessageStatus.DELIVERED, 0);
    this.noReceipt = counts.getOrDefault(MessageStatus.NO_RECEIPT, 0);
    this.withdrawn =
        counts.getOrDefault(MessageStatus.CANCELLED, 0)
            + counts.getOrDefault(MessageStatus.WITHDRAWN, 0);
    this.failed =
        counts.getOrDefault(MessageStatus.UNDELIVERED, 0)
            + counts.getOrDefault(MessageStatus.EXPIRED, 0)
            + counts.getOrDefault(MessageStatus.REJECTED, 0)
            + counts.getOrDefault(MessageStatus.FAILED, 0)
            + counts.getOrDefault(MessageStatus.EXPIRED_UNSENT, 0);
    this.total = waiting + submitting + inDoubt + sent + delivered + noReceipt + withdrawn + failed;
    this.rate = batch.rate();
  }

  public BatchStatus getStatus() {
    return status;
  }

  public int getTotal() {
    return total;
  }

  /** Not submitted yet, or to be tried again. */
  public int getWaiting() {
    return waiting;
  }

  /**
   * How many of those that wait were put off for another day, because their phone had had as many
   * messages as it may get in one.
   */
  public int getDeferred() {
    return deferred;
  }

  /** On the wire at this moment. */
  public int getSubmitting() {
    return submitting;
  }

  /** May have reached the carrier; nothing heard yet. */
  public int getInDoubt() {
    return inDoubt;
  }

  /** With the carrier, receipt awaited. */
  public int getSent() {
    return sent;
  }

  public int getDelivered() {
    return delivered;
  }

  /** Refused, undeliverable or run out of time, here or at the carrier. */
  public int getFailed() {
    return failed;
  }

  /** With the carrier, and no receipt in all the time one may take. */
  public int getNoReceipt() {
    return noReceipt;
  }

  /** Not sent because nobody wanted it any more: filed meanwhile, or the batch was stopped. */
  public int getWithdrawn() {
    return withdrawn;
  }

  /** How many have been handed to the carrier, whatever became of them. */
  public int getHandedOver() {
    return sent
        + delivered
        + noReceipt
        + count(MessageStatus.UNDELIVERED)
        + count(MessageStatus.EXPIRED)
        + count(MessageStatus.REJECTED);
  }

  /** How many stand exactly there. */
  public int count(MessageStatus one) {
    return counts.getOrDefault(one, 0);
  }

  /** Messages a second handed to the carrier in the last few seconds. */
  public double getRate() {
    return rate;
  }

  /** True once no message is waiting, on the wire, in doubt or without its receipt. */
  public boolean isFinished() {
    return waiting + submitting + inDoubt + sent == 0;
  }

  /** How much of the batch has left the platform for good, 0 to 100. */
  public int getPercent() {
    return total == 0 ? 0 : (int) (100L * (total - waiting - submitting - inDoubt) / total);
  }
}
