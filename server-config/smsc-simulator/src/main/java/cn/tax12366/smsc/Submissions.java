package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.BodyOutput;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.MalformedPdu;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.Segment;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes submits over: refuses or accepts by number, writes the ledger, answers, and owes the
 * receipt from then on.
 */
final class Submissions {

  /** Octets a phone takes in one short message, header included; 160 in the default alphabet. */
  private static final int OCTETS = 140;

  private static final int SEPTETS = 160;
  private static final Duration AFTER_RECEIPT = Duration.ofMillis(300);

  private final SmscConfig config;
  private final LedgerFile ledger;
  private final Faults faults;
  private final Deliveries deliveries;
  private final ScheduledExecutorService timetable;
  private final NumberPlan numbers;
  private final Throttle throttle;
  private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
  private final AtomicLong seq;
  private final AtomicLong id;
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  /**
   * @param past the ledger as it was found; receipts it still owes are scheduled
   */
  Submissions(
      SmscConfig config,
      Ledger past,
      LedgerFile ledger,
      Faults faults,
      Deliveries deliveries,
      ScheduledExecutorService timetable) {
    this.config = config;
    this.ledger = ledger;
    this.faults = faults;
    this.deliveries = deliveries;
    this.timetable = timetable;
    numbers = new NumberPlan(config.seed, config.delivered);
    throttle = new Throttle(config.rate, System::nanoTime);
    List<LedgerEntry.Submit> submits = past.submits();
    seq = new AtomicLong(submits.stream().mapToLong(LedgerEntry.Submit::seq).max().orElse(0));
    // A thousand ids a millisecond: they never meet those of an earlier ledger in the same home.
    long fresh = config.clock.instant().toEpochMilli() * 1000;
    id =
        new AtomicLong(
            submits.stream().mapToLong(s -> Long.parseLong(s.id())).reduce(fresh, Math::max));
    owe(past);
  }

  /** Submits taken over since the start. */
  long accepted() {
    return accepted.get();
  }

  /** Submits refused since the start, for whatever reason. */
  long refused() {
    return refused.get();
  }

  void take(Connection from, Pdu pdu) {
    ShortMessage message;
    int status;
    try {
      message = ShortMessage.read(pdu.body());
      status = refusal(message);
    } catch (MalformedPdu e) {
      message = null;
      status = e.status();
    }
    if (status != CommandStatus.OK) {
      refused.incrementAndGet();
      from.send(pdu.refusal(status));
      return;
    }
    LedgerEntry.Submit submit = entry(from.systemId(), message);
    from.reserveAnswer();
    ledger.append(
        submit,
        stored -> {
          if (stored) {
            accepted.incrementAndGet();
            answer(from, pdu, submit);
          } else {
            refused.incrementAndGet();
            from.answer(pdu.refusal(CommandStatus.SYSTEM_ERROR), () -> {});
          }
        });
  }

  private int refusal(ShortMessage message) {
    if (message.destination().isEmpty()) {
      return CommandStatus.INVALID_DESTINATION;
    }
    if (message.message().length > (message.dataCoding() == 0 ? SEPTETS : OCTETS)) {
      return CommandStatus.INVALID_MESSAGE_LENGTH;
    }
    int ordered = faults.submitsRefusedWith();
    if (ordered != 0) {
      return ordered;
    }
    if (!throttle.admits()) {
      return CommandStatus.THROTTLED;
    }
    Treatment treatment = numbers.of(message.destination());
    boolean spent = treatment.once() && !refusedOnce.add(message.destination());
    return spent ? CommandStatus.OK : treatment.refusal();
  }

  private LedgerEntry.Submit entry(String link, ShortMessage message) {
    Segment segment = message.segment();
    return new LedgerEntry.Submit(
        seq.incrementAndGet(),
        Long.toString(id.incrementAndGet()),
        link,
        message.source(),
        message.destination(),
        Carrier.of(message.destination()),
        message.registered(),
        message.esmClass(),
        message.dataCoding(),
        segment == null ? null : segment.reference(),
        segment == null ? null : segment.total(),
        segment == null ? null : segment.part(),
        message.number(Tag.USER_MESSAGE_REFERENCE),
        message.validity(),
        message.text(),
        config.clock.instant());
  }

  private void answer(Connection to, Pdu pdu, LedgerEntry.Submit submit) {
    Treatment treatment = numbers.of(submit.dest());
    Pdu response = pdu.response(new BodyOutput().text(submit.id()).body());
    Runnable receipts = () -> scheduleReceipts(submit, treatment, receiptDelay(submit));
    switch (treatment.answer()) {
      case AT_ONCE -> later(config.latency, () -> to.answer(response, receipts));
      case LATE ->
          later(config.latency.plus(treatment.late()), () -> to.answer(response, receipts));
      case NEVER -> {
        to.releaseAnswer();
        receipts.run();
      }
      case AFTER_RECEIPT -> {
        scheduleReceipts(submit, treatment, Duration.ZERO);
        later(AFTER_RECEIPT, () -> to.answer(response, () -> {}));
      }
    }
  }

  private void later(Duration wait, Runnable act) {
    if (wait.isZero()) {
      act.run();
      return;
    }
    try {
      timetable.schedule(act, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The simulator is closing: no answer any more, as after a crash.
      return;
    }
  }

  private Duration receiptDelay(LedgerEntry.Submit submit) {
    long range = config.receiptDelayMost.minus(config.receiptDelayLeast).toNanos() + 1;
    return config.receiptDelayLeast.plusNanos(numbers.draw(submit.id(), range));
  }

  private void scheduleReceipts(LedgerEntry.Submit submit, Treatment treatment, Duration delay) {
    if (!submit.wantsReceipt()) {
      return;
    }
    Duration after = delay;
    for (Outcome outcome : treatment.outcomes()) {
      LedgerEntry.Receipt receipt =
          new LedgerEntry.Receipt(
              submit.id(), outcome.stat(), outcome.err(), LedgerEntry.State.QUEUED, submit.at());
      deliveries.schedule(
          new Delivery(
              submit.link(),
              ReceiptText.of(
                  submit, outcome, treatment.hexadecimal(), config.clock.instant().plus(after)),
              receipt),
          after);
      after = after.plusMillis(50);
    }
  }

  private void owe(Ledger past) {
    Set<String> settled = ConcurrentHashMap.newKeySet();
    for (LedgerEntry.Receipt receipt : past.receipts()) {
      if (receipt.state() == LedgerEntry.State.ACKED
          || receipt.state() == LedgerEntry.State.REFUSED) {
        settled.add(receipt.id());
      }
    }
    for (LedgerEntry.Submit submit : past.submits()) {
      if (!settled.contains(submit.id())) {
        scheduleReceipts(submit, numbers.of(submit.dest()), receiptDelay(submit));
      }
    }
  }
}
