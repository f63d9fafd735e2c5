package cn.tax12366.smsc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which submits the shares among the faults hit and how much jitter they get, by seed,
 * number and try. Keeps the tries of every number it has seen since faults were last changed: for a
 * million numbers, some 100 MB.
 */
final class Shares {

  private final Faults faults;
  private final Map<String, Integer> tries = new ConcurrentHashMap<>();

  Shares(Faults faults) {
    this.faults = faults;
    faults.whenChanged(tries::clear);
  }

  /** One try of one number. */
  record Try(String number, int count) {}

  /** The next try of this number. */
  Try next(String number) {
    return new Try(number, tries.merge(number, 1, Integer::sum));
  }

  boolean hits(Fault share, Try submit) {
    long of = faults.of(share);
    return of > 0 && draw(share, submit, 1000) < of;
  }

  private long draw(Fault fault, Try submit, long bound) {
    return faults.seeded().draw(fault.key() + submit.number() + "#" + submit.count(), bound);
  }

  /** What the faults make of a message whose number asks for {@code plain}. */
  Treatment apply(Treatment plain, Try submit) {
    return ofReceipts(ofAnswer(plain, submit), submit);
  }

  private Treatment ofAnswer(Treatment plain, Try submit) {
    Treatment now = plain;
    long jitter = faults.of(Fault.JITTER_MS);
    if (jitter > 0) {
      now = now.answeredLate(now.late().plusMillis(draw(Fault.JITTER_MS, submit, jitter + 1)));
    }
    if (hits(Fault.ANSWERS_LATE, submit)) {
      now = now.answeredLate(now.late().plus(millis(Fault.ANSWERS_LATE_MS)));
    }
    if (hits(Fault.ANSWERS_TWICE, submit)) {
      now = now.answeredTwice();
    }
    if (hits(Fault.HOSTILE, submit)) {
      now = now.withHostilePdu();
    }
    if (hits(Fault.RECEIPTS_EARLY, submit)) {
      now = now.answered(Treatment.Answer.AFTER_RECEIPT);
    }
    if (hits(Fault.ANSWERS_NACKED, submit)) {
      now = now.answered(Treatment.Answer.NACKED);
    }
    if (hits(Fault.ANSWERS_CUT, submit)) {
      now = now.answered(Treatment.Answer.CUT);
    }
    if (hits(Fault.ANSWERS_NEVER, submit)) {
      now = now.answered(Treatment.Answer.NEVER);
    }
    return hits(Fault.SUBMITS_DROP, submit) ? now.answered(Treatment.Answer.DROPPED) : now;
  }

  private Treatment ofReceipts(Treatment plain, Try submit) {
    Treatment now = plain;
    if (hits(Fault.RECEIPTS_CONTRADICTING, submit)) {
      now = now.reporting(List.of(Outcome.undelivered("MK:0001"), Outcome.DELIVERED));
    }
    if (hits(Fault.RECEIPTS_REPEATED, submit)) {
      now = now.reportingThreeTimes();
    }
    if (hits(Fault.RECEIPTS_OUT_OF_ORDER, submit)) {
      now = now.reportingAfterwards(Outcome.ON_ITS_WAY);
    }
    if (hits(Fault.RECEIPTS_UNKNOWN, submit)) {
      now = now.withStranger();
    }
    if (hits(Fault.RECEIPTS_LATE, submit)) {
      now = now.receiptsLate(millis(Fault.RECEIPTS_LATE_MS));
    }
    return hits(Fault.RECEIPTS_LOST, submit) ? now.reporting(List.of()) : now;
  }

  private Duration millis(Fault fault) {
    return Duration.ofMillis(faults.of(fault));
  }
}
