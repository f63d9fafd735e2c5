package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns what the carrier answered into what is stored, and does not give up storing it. */
@ApplicationScoped
class ResultBook {

  private static final System.Logger LOG = System.getLogger(ResultBook.class.getName());

  /** A database that is away longer than this leaves the slice in doubt. */
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

  private Slices slices;
  private PhoneWords numbers;
  private DispatchMeters meters;
  private Clock clock;

  protected ResultBook() {}

  @Inject
  ResultBook(Slices slices, PhoneWords numbers, DispatchMeters meters, @BusinessTime Clock clock) {
    this.slices = slices;
    this.numbers = numbers;
    this.meters = meters;
    this.clock = clock;
  }

  /** Stores the results of one slice, again and again if the database is away. */
  void record(ChunkClaim claim, List<DueMessage> slice, List<SubmitResult> results) {
    Map<Long, DueMessage> messages =
        slice.stream().collect(Collectors.toMap(DueMessage::id, Function.identity()));
    Instant now = clock.instant();
    List<Slices.Change> changes =
        results.stream()
            .map(result -> change(messages.get(result.messageId()), result, now))
            .toList();
    int moved = store(claim, changes);
    if (moved > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} results of chunk {1} came too late: another node had taken it over",
          moved,
          claim.chunkId());
    }
    changes.forEach(change -> meters.count(change.status()));
    hear(results, now);
  }

  /** What the carrier says of numbers is worth less than the results: it is not tried again. */
  private void hear(List<SubmitResult> results, Instant now) {
    Map<Long, String> voided = new HashMap<>();
    for (SubmitResult result : results) {
      if (result.outcome() instanceof SubmitOutcome.Refused refused && refused.noSuchNumber()) {
        voided.put(
            result.messageId(), String.format(Locale.ROOT, "0x%02X", refused.commandStatus()));
      }
    }
    try {
      numbers.refused(voided, now);
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.WARNING, "Numbers that do not exist go unnoticed", e);
    }
  }

  private int store(ChunkClaim claim, List<Slices.Change> changes) {
    long start = System.nanoTime();
    while (true) {
      try {
        return slices.record(claim, changes);
      } catch (IllegalStateException e) {
        if (System.nanoTime() - start > PATIENCE) {
          throw e;
        }
        LOG.log(System.Logger.Level.WARNING, "Results wait for the database", e);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
  }

  private static Slices.Change change(DueMessage message, SubmitResult result, Instant now) {
    int next = message.attempts() + 1;
    SubmitOutcome outcome = result.outcome();
    if (outcome instanceof SubmitOutcome.Accepted) {
      return new Slices.Change(
          message.id(), "ACCEPTED", next, null, null, now, null, result.parts(), result.accepted());
    }
    if (outcome instanceof SubmitOutcome.Refused refused) {
      return failed(result, next, refused.commandStatus(), now);
    }
    if (outcome instanceof SubmitOutcome.InDoubt) {
      return open(result, "IN_DOUBT", next, null, null);
    }
    if (outcome instanceof SubmitOutcome.TryLater later) {
      if (!later.counts()) {
        return open(
            result,
            "RETRY_WAIT",
            message.attempts(),
            now.plus(RetrySchedule.LINK_BUSY),
            later.commandStatus());
      }
      Optional<Duration> pause = RetrySchedule.pauseAfter(next);
      return pause.isPresent()
          ? open(result, "RETRY_WAIT", next, now.plus(pause.get()), later.commandStatus())
          : failed(result, next, later.commandStatus(), now);
    }
    return open(result, "READY", message.attempts(), null, null);
  }

  private static Slices.Change open(
      SubmitResult result, String status, int attempts, Instant notBefore, Integer commandStatus) {
    return new Slices.Change(
        result.messageId(),
        status,
        attempts,
        notBefore,
        commandStatus,
        null,
        null,
        result.parts(),
        result.accepted());
  }

  private static Slices.Change failed(
      SubmitResult result, int attempts, int commandStatus, Instant now) {
    return new Slices.Change(
        result.messageId(),
        "FAILED",
        attempts,
        null,
        commandStatus,
        null,
        now,
        result.parts(),
        result.accepted());
  }
}
