package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.outbound.route.LinkState.Phase;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitGate;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.outbound.route.WindowShare;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A link that is kept bound by a thread of its own, and hands out shares of its window. */
final class Link implements Runnable {

  private static final System.Logger LOG = System.getLogger(Link.class.getName());

  /** Two who send side by side leave each other room. */
  private static final int SHARES = 2;

  private static final int REFUSALS_AT_MOST = 3;
  private static final Duration LOOK = Duration.ofMillis(500);

  /** The carrier still holds the bind before this one, mostly for a minute or two. */
  private static final Duration AFTER_ALREADY_BOUND = Duration.ofSeconds(20);

  private final LinkDefinition definition;
  private final DeliverReader deliveries;
  private final ThreadFactory threads;
  private final Clock clock;
  private final Semaphore window;
  private final Allowance allowance;
  private final SendingPace pace = new SendingPace(System::nanoTime);
  private final BackOff backOff = new BackOff(new Random());

  private volatile LinkSession session;
  private volatile Phase phase = Phase.CONNECTING;
  private volatile Instant since;
  private volatile String lastError;
  private volatile boolean closing;
  private Thread thread;

  Link(LinkDefinition definition, DeliverReader deliveries, ThreadFactory threads, Clock clock) {
    this.definition = definition;
    this.deliveries = deliveries;
    this.threads = threads;
    this.clock = clock;
    this.window = new Semaphore(definition.window());
    this.allowance = new Allowance(definition.rate(), System::nanoTime);
    this.since = clock.instant();
  }

  void start() {
    thread = threads.newThread(this);
    thread.setName("smpp-link-" + definition.name());
    thread.start();
  }

  LinkDefinition definition() {
    return definition;
  }

  LinkState state() {
    return new LinkState(
        definition,
        phase,
        definition.window() - window.availablePermits(),
        lastError,
        since,
        pace.perSecond(),
        allowance.perSecond(),
        allowance.rests(),
        pace.lastHour());
  }

  boolean isUp() {
    return phase == Phase.UP;
  }

  /** How much of the window is free. */
  int free() {
    return window.availablePermits();
  }

  /** A share of the window, if the link is up, willing, and not all of it is taken. */
  Optional<WindowShare> tryReserve(int wanted) {
    LinkSession current = session;
    if (!definition.bind().sends() || !isUp() || closing || current == null || allowance.rests()) {
      return Optional.empty();
    }
    int most = Math.min(wanted, Math.max(1, definition.window() / SHARES));
    int size = 0;
    while (size < most && window.tryAcquire()) {
      size++;
    }
    return size == 0 ? Optional.empty() : Optional.of(new Share(current, size));
  }

  /**
   * Ends the link: no more shares, what is on the wire gets its answers, then it is unbound.
   * Returns when that is done or {@code patience} is over.
   */
  void close(Duration patience) {
    closing = true;
    try {
      if (window.tryAcquire(definition.window(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
        window.release(definition.window());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LinkSession current = session;
    if (current != null) {
      current.unbind();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void run() {
    int refusals = 0;
    try {
      while (!closing) {
        Duration pause;
        try {
          session = LinkSession.bind(definition, allowance, deliveries, threads);
          refusals = 0;
          backOff.reset();
          enter(Phase.UP, null);
          stayUp();
          pause = backOff.next();
          enter(Phase.CONNECTING, "The connection was lost");
        } catch (LinkSession.BindRefused e) {
          refusals = SmppStatusTable.refusesWhoBinds(e.status()) ? refusals + 1 : 0;
          if (refusals == REFUSALS_AT_MOST) {
            enter(Phase.REFUSED, e.getMessage());
            return;
          }
          pause = longer(backOff.next(), e.status());
          enter(Phase.CONNECTING, e.getMessage());
        } catch (IOException e) {
          pause = backOff.next();
          enter(Phase.CONNECTING, e.getMessage() == null ? e.toString() : e.getMessage());
        }
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      LinkSession current = session;
      if (current != null && !current.isLost()) {
        current.cut();
      }
      if (phase != Phase.REFUSED) {
        enter(Phase.CLOSED, lastError);
      }
    }
  }

  private void stayUp() throws InterruptedException {
    LinkSession current = session;
    try {
      while (!current.awaitLoss(LOOK)) {
        // Bound and well; look again.
      }
    } finally {
      current.cut();
    }
  }

  private static Duration longer(Duration pause, int status) {
    return status == SmppStatusTable.ALREADY_BOUND.code()
            && pause.compareTo(AFTER_ALREADY_BOUND) < 0
        ? AFTER_ALREADY_BOUND
        : pause;
  }

  private void enter(Phase next, String error) {
    boolean changed = phase != next;
    phase = next;
    lastError = error == null ? lastError : error;
    if (changed) {
      since = clock.instant();
      LOG.log(
          next == Phase.REFUSED ? System.Logger.Level.ERROR : System.Logger.Level.INFO,
          "Link {0} is {1}{2}",
          definition,
          next,
          error == null ? "" : ": " + error);
    }
  }

  /** What the carrier says of one message may concern the link as a whole. */
  private void heed(SubmitOutcome outcome) {
    if (outcome instanceof SubmitOutcome.Accepted) {
      allowance.accepted();
    } else if (outcome instanceof SubmitOutcome.TryLater later && !later.counts()) {
      if (later.commandStatus() == SmppStatusTable.QUEUE_FULL.code()) {
        allowance.queueFull();
      } else {
        allowance.tooMuch();
      }
    }
  }

  private final class Share implements WindowShare {

    private final LinkSession bound;
    private final int size;
    private boolean given = true;

    Share(LinkSession bound, int size) {
      this.bound = bound;
      this.size = size;
    }

    @Override
    public String link() {
      return definition.name();
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public List<SubmitResult> submit(List<Submission> slice, SubmitGate gate) {
      if (slice.size() > size) {
        throw new IllegalArgumentException(
            "A share of " + size + " takes no slice of " + slice.size());
      }
      List<CompletableFuture<SubmitResult>> flights = new ArrayList<>();
      SubmitGate ours = () -> gate.isOpen() && !allowance.rests();
      for (Submission submission : slice) {
        CompletableFuture<SubmitResult> flight = bound.submit(submission, ours);
        // At once, so that what of the slice is still on the ground stays there.
        flight.thenAccept(result -> heed(result.outcome()));
        flights.add(flight);
      }
      List<SubmitResult> results = flights.stream().map(CompletableFuture::join).toList();
      pace.add(
          (int)
              results.stream()
                  .filter(result -> result.outcome() instanceof SubmitOutcome.Accepted)
                  .count());
      return results;
    }

    @Override
    public void close() {
      if (given) {
        given = false;
        window.release(size);
      }
    }
  }
}
