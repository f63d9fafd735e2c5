package cn.tax12366.sms.reporting.supervision;

/** What was sent, and what became of it, in messages. */
public final class Volume {

  static final Volume NONE = new Volume(0, 0, 0, 0, 0, 0);

  private final long meant;
  private final long sent;
  private final long segments;
  private final long delivered;
  private final long failed;
  private final long inDoubt;

  Volume(long meant, long sent, long segments, long delivered, long failed, long inDoubt) {
    this.meant = meant;
    this.sent = sent;
    this.segments = segments;
    this.delivered = delivered;
    this.failed = failed;
    this.inDoubt = inDoubt;
  }

  Volume and(Volume other) {
    return new Volume(
        meant + other.meant,
        sent + other.sent,
        segments + other.segments,
        delivered + other.delivered,
        failed + other.failed,
        inDoubt + other.inDoubt);
  }

  /** All messages of what was handed over for sending. */
  public long getMeant() {
    return meant;
  }

  /** Those of them that the carrier has or has had. */
  public long getSent() {
    return sent;
  }

  /** Short messages that those sent take: what the carrier counts. */
  public long getSegments() {
    return segments;
  }

  public long getDelivered() {
    return delivered;
  }

  /** Refused, undeliverable or run out of time, here or at the carrier. */
  public long getFailed() {
    return failed;
  }

  /** May have reached the carrier; nothing heard yet. */
  public long getInDoubt() {
    return inDoubt;
  }

  /** Delivered of a thousand sent; null where none was sent. */
  public Integer getDeliveredPerMille() {
    return sent == 0 ? null : (int) (1000 * delivered / sent);
  }
}
