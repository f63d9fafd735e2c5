package cn.tax12366.sms.smpp;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * How many messages a second a link may send at the moment, and whether it rests.
 *
 * <p>Never more than is configured. When the carrier says that it is too much, the link rests for a
 * second and then goes on at half its pace; every second after that it may send a little more,
 * until it is as quick as before after some forty seconds, and quicker if the carrier lets it. When
 * the carrier's queue is full, slower sending would not empty it: the link rests, for longer each
 * time. What comes back from one burst counts once.
 *
 * <p>Submissions are spread evenly over time, a tenth of a second's worth at once.
 */
final class Allowance {

  private static final long BURST = TimeUnit.MILLISECONDS.toNanos(100);
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration[] QUEUE_FULL = {
    Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)
  };

  /** Seconds from standing still to the former pace. */
  private static final int RECOVERY = 40;

  /** Once it might go at so many times its former pace, nothing holds it back any more. */
  private static final int FORGOTTEN = 2;

  private final int configured;
  private final LongSupplier nanoTime;

  private long next;
  private long restUntil;

  /** Since when, from how many a second, and towards which pace it recovers; 0: it need not. */
  private long recoversSince;

  private double recoversFrom;
  private double former;

  private boolean acceptedSince = true;
  private int queueFull;

  /** Turns taken in the present second and in the one before. */
  private long second;

  private int turns;
  private int turnsBefore;

  /**
   * @param configured messages a second at most, 0 for no limit
   * @param nanoTime as {@link System#nanoTime}
   */
  Allowance(int configured, LongSupplier nanoTime) {
    this.configured = configured;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong();
    this.restUntil = next;
  }

  /** Waits for its turn; at once where nothing limits it. */
  void await() {
    long turn = takeTurn();
    long wait;
    while ((wait = turn - nanoTime.getAsLong()) > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(wait);
    }
  }

  /** When, by {@code nanoTime}, the next submission may go. */
  synchronized long takeTurn() {
    long now = nanoTime.getAsLong();
    goOn(now);
    turns++;
    double limit = limit(now);
    if (limit == 0) {
      return now;
    }
    long earliest = now - BURST;
    next = next - earliest < 0 ? earliest : next;
    long turn = next;
    next += Math.round(SECOND / limit);
    return turn;
  }

  /** True while nothing should be sent over the link. */
  synchronized boolean rests() {
    return nanoTime.getAsLong() - restUntil < 0;
  }

  /** Messages a second at most at the moment; empty where nothing limits them. */
  synchronized OptionalInt perSecond() {
    double limit = limit(nanoTime.getAsLong());
    return limit == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.ceil(limit));
  }

  /** The carrier has taken a message over. */
  synchronized void accepted() {
    acceptedSince = true;
    queueFull = 0;
  }

  /** The carrier says that it is too much (0x58). */
  synchronized void tooMuch() {
    long now = nanoTime.getAsLong();
    if (now - restUntil < 0) {
      return;
    }
    goOn(now);
    double limit = limit(now);
    double went = Math.max(1, Math.max(turns, turnsBefore));
    double pace = limit == 0 ? went : Math.min(limit, went);
    if (acceptedSince || former == 0) {
      former = pace;
    }
    acceptedSince = false;
    restUntil = now + REST.toNanos();
    recoversSince = restUntil;
    recoversFrom = pace / 2;
  }

  /** The carrier's queue is full (0x14). */
  synchronized void queueFull() {
    long now = nanoTime.getAsLong();
    if (now - restUntil < 0) {
      return;
    }
    restUntil = now + QUEUE_FULL[Math.min(queueFull, QUEUE_FULL.length - 1)].toNanos();
    queueFull++;
  }

  private double limit(long now) {
    if (former == 0) {
      return configured;
    }
    double recovered = Math.max(0, now - recoversSince) / SECOND * former / RECOVERY;
    double limit = Math.max(1, recoversFrom + recovered);
    if (configured > 0 && limit >= configured || limit >= FORGOTTEN * former) {
      former = 0;
      return configured;
    }
    return limit;
  }

  private void goOn(long now) {
    long present = TimeUnit.NANOSECONDS.toSeconds(now);
    if (present != second) {
      turnsBefore = present == second + 1 ? turns : 0;
      turns = 0;
      second = present;
    }
  }
}
