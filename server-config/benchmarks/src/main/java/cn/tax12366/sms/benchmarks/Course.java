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
 * @param submits how many short messages the carrier must have taken in all, each once: a few of
 *     the platform are in two parts, or went before the begin
 */
record Course(Instant begin, Instant end, int messages, int submits) {

  /** One whose messages are all in one part, with none before them. */
  Course(Instant begin, Instant end, int messages) {
    this(begin, end, messages, messages);
  }

  double perSecond() {
    return messages / seconds();
  }

  double seconds() {
    return Duration.between(begin, end).toNanos() / 1e9;
  }
}
