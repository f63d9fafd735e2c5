package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.BodyOutput;
import cn.tax12366.smsc.wire.CommandId;
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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes submits over: refuses or accepts by number and by faults, writes the ledger, answers, and
 * owes the receipt from then on.
 */
final class Submissions {

  /** Octets a phone takes in one short message, header included; 160 in the default alphabet. */
  private static final int OCTETS = 140;

  private static final int SEPTETS = 160;
  private static final Duration AFTER_RECEIPT = Duration.ofMillis(300);
  private static final Runnable NOTHING = () -> {};
  private static final IdForm[] ID_FORMS = IdForm.values();

  private final SmscConfig config;
  private final LedgerFile ledger;
  private final Faults faults;
  private final Counters counters;
  private final Receipts receipts;
  private final Smsc smsc;
  private final NumberPlan numbers;
  private final Shares shares;
  private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
  private final AtomicLong seq;
  private final AtomicLong id;
  private volatile Throttle throttle;
  private volatile long rate;

  /**
   * @param past the ledger as it was found; receipts it still owes are scheduled
   */
  Submissions(Smsc smsc, SmscConfig config, Ledger past, LedgerFile ledger, Receipts receipts) {
    this.smsc = smsc;
    this.config = config;
    this.ledger = ledger;
    this.receipts = receipts;
    faults = smsc.faults();
    counters = smsc.counters();
    numbers = new NumberPlan(config.seed, config.delivered);
    shares = new Shares(faults);
    throttle = new Throttle(0, System::nanoTime);
    faults.whenChanged(this::throttleAtRate);
    throttleAtRate();
    List<LedgerEntry.Submit> submits = past.submits();
    seq = new AtomicLong(submits.stream().mapToLong(LedgerEntry.Submit::seq).max().orElse(0));
    // A thousand ids a millisecond: they never meet those of an earlier ledger in the same home.
    long fresh = config.clock.instant().toEpochMilli() * 1000;
    id =
        new AtomicLong(
            submits.stream().mapToLong(s -> Long.parseLong(s.id())).reduce(fresh, Math::max));
    receipts.owe(past, submit -> numbers.of(submit.dest()));
  }

  private synchronized void throttleAtRate() {
    long wanted = faults.of(Fault.RATE);
    if (wanted != rate) {
      rate = wanted;
      throttle = new Throttle((int) wanted, System::nanoTime);
    }
  }

  void take(Connection from, Pdu pdu) {
    ShortMessage message;
    Treatment treatment;
    int status;
    try {
      message = ShortMessage.read(pdu.body());
      treatment = numbers.of(message.destination());
      boolean refused = faults.on(Fault.REFUSE_SUBMITS) && faults.on(Fault.REFUSE_SUBMITS_SHARE);
      if (faults.anyDraw()) {
        Shares.Try submit = shares.next(message.destination());
        treatment = shares.apply(treatment, submit);
        refused &= shares.hits(Fault.REFUSE_SUBMITS_SHARE, submit);
      }
      status = refused ? (int) faults.of(Fault.REFUSE_SUBMITS) : refusal(from, message, treatment);
    } catch (MalformedPdu e) {
      refuse(from, pdu, e.status());
      return;
    }
    if (status == CommandStatus.OK) {
      accept(from, pdu, message, treatment);
    } else {
      refuse(from, pdu, status);
    }
  }

  private void refuse(Connection from, Pdu pdu, int status) {
    counters.add(Count.REFUSED);
    if (status == CommandStatus.THROTTLED) {
      counters.add(Count.THROTTLED);
    } else if (status == CommandStatus.QUEUE_FULL) {
      counters.add(Count.QUEUE_FULL);
    }
    from.send(pdu.refusal(status));
  }

  private void accept(Connection from, Pdu pdu, ShortMessage message, Treatment treatment) {
    LedgerEntry.Submit submit = entry(from.systemId(), message);
    from.reserveAnswer();
    ledger.append(
        submit,
        stored -> {
          if (stored) {
            counters.add(Count.ACCEPTED);
            answer(from, pdu, submit, treatment);
          } else {
            counters.add(Count.REFUSED);
            from.answer(pdu.refusal(CommandStatus.SYSTEM_ERROR), NOTHING);
          }
        });
  }

  private int refusal(Connection from, ShortMessage message, Treatment treatment) {
    if (message.destination().isEmpty()) {
      return CommandStatus.INVALID_DESTINATION;
    }
    if (message.message().length > (message.dataCoding() == 0 ? SEPTETS : OCTETS)) {
      return CommandStatus.INVALID_MESSAGE_LENGTH;
    }
    if (!throttle.admits()) {
      return CommandStatus.THROTTLED;
    }
    long queue = faults.of(Fault.QUEUE);
    if (queue > 0 && from.unanswered() >= queue) {
      return CommandStatus.QUEUE_FULL;
    }
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

  private void answer(Connection to, Pdu pdu, LedgerEntry.Submit submit, Treatment treatment) {
    String written = ID_FORMS[(int) faults.of(Fault.ANSWER_IDS)].write(submit.id());
    Pdu response = pdu.response(new BodyOutput().text(written).body());
    Runnable report = () -> receipts.schedule(submit, treatment);
    Duration wait = treatment.late().plusMillis(faults.of(Fault.LATENCY_MS));
    switch (treatment.answer()) {
      case USUAL -> smsc.later(wait, () -> answer(to, response, treatment, report));
      case AFTER_RECEIPT -> {
        receipts.scheduleAtOnce(submit, treatment);
        smsc.later(wait.plus(AFTER_RECEIPT), () -> answer(to, response, treatment, NOTHING));
      }
      case NEVER -> {
        counters.add(Count.UNANSWERED);
        to.releaseAnswer();
        report.run();
      }
      case CUT -> {
        counters.add(Count.UNANSWERED);
        smsc.later(wait, () -> to.cut(response, report));
      }
      case NACKED -> {
        counters.add(Count.UNANSWERED);
        Pdu nack = Pdu.empty(CommandId.GENERIC_NACK, CommandStatus.SYSTEM_ERROR, pdu.sequence());
        smsc.later(wait, () -> to.answer(nack, report));
      }
      case DROPPED -> {
        counters.add(Count.UNANSWERED);
        smsc.later(
            wait,
            () -> {
              to.releaseAnswer();
              to.close(true);
              report.run();
            });
      }
    }
  }

  private void answer(Connection to, Pdu response, Treatment treatment, Runnable afterwards) {
    if (treatment.hostile()) {
      smsc.sendHostile(to);
    }
    to.answer(response, afterwards);
    if (treatment.twice()) {
      to.send(response);
    }
  }
}
