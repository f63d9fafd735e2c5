package cn.tax12366.sms.benchmarks;

import java.time.Duration;
import java.time.Instant;

/**
 * What a peer did in a round.
 *
 * @param begin the release: from here on it may send
 * @param end that every message was accepted and every receipt has come is recorded, as the peer
 *     records it
 * @param messages how many were sent in between
 */
record Course(Instant begin, Instant end, int messages) {

  double perSecond() {
    return messages / seconds();
  }

  double seconds() {
    return Duration.between(begin, end).toNanos() / 1e9;
  }
}
