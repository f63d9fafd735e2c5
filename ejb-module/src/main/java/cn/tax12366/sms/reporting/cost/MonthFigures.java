package cn.tax12366.sms.reporting.cost;

/**
 * What was sent in a month, and what became of it.
 *
 * @param meant messages of what was handed over for sending
 * @param sent those of them that the carrier has or has had
 * @param segments short messages that those sent take
 * @param delivered messages
 * @param failed messages refused, undeliverable or run out of time, here or at the carrier
 * @param inDoubt messages that may have reached the carrier
 */
record MonthFigures(
    long meant, long sent, long segments, long delivered, long failed, long inDoubt) {

  static final MonthFigures NONE = new MonthFigures(0, 0, 0, 0, 0, 0);

  MonthFigures and(MonthFigures other) {
    return new MonthFigures(
        meant + other.meant,
        sent + other.sent,
        segments + other.segments,
        delivered + other.delivered,
        failed + other.failed,
        inDoubt + other.inDoubt);
  }
}
