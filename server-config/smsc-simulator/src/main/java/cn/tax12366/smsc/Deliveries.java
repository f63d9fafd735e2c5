package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings receipts and messages from phones to the platform. Each waits until its time has come and
 * a receiver of its account has room in its window; it is sent again after a refusal, after silence
 * and after the loss of the connection, until it is acknowledged or refused for good.
 */
final class Deliveries {

  private final SmscConfig config;
  private final LedgerFile ledger;
  private final Faults faults;
  private final Counters counters;
  private final ScheduledExecutorService timetable;
  private final AnswerTimes answerTimes = new AnswerTimes();
  private final Map<String, Deque<Delivery>> ready = new HashMap<>();
  private final Map<Connection, Map<Integer, Delivery>> unanswered = new LinkedHashMap<>();

  Deliveries(
      SmscConfig config,
      LedgerFile ledger,
      Faults faults,
      Counters counters,
      ScheduledExecutorService timetable) {
    this.config = config;
    this.ledger = ledger;
    this.faults = faults;
    this.counters = counters;
    this.timetable = timetable;
    faults.whenChanged(this::pump);
    long period = Math.max(1, config.acknowledgeWithin.toMillis() / 4);
    timetable.scheduleWithFixedDelay(this::sweep, period, period, TimeUnit.MILLISECONDS);
  }

  void schedule(Delivery delivery, Duration after) {
    try {
      timetable.schedule(() -> ready(delivery), after.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The simulator is closing: the ledger says that the delivery is owed.
      return;
    }
  }

  synchronized void bound(Connection receiver) {
    unanswered.put(receiver, new LinkedHashMap<>());
    pump();
  }

  synchronized void closed(Connection connection) {
    Map<Integer, Delivery> left = unanswered.remove(connection);
    if (left != null) {
      left.values().forEach(this::queue);
      pump();
    }
  }

  synchronized void answered(Connection connection, int sequence, int status) {
    Map<Integer, Delivery> open = unanswered.get(connection);
    Delivery delivery = open == null ? null : open.remove(sequence);
    if (delivery == null) {
      return;
    }
    answerTimes.took(System.nanoTime() - delivery.sentAt);
    counters.add(
        status == CommandStatus.OK ? Count.DELIVERIES_ACKNOWLEDGED : Count.DELIVERIES_REFUSED);
    if (status == CommandStatus.OK) {
      ledger.append(delivery.moved(LedgerEntry.State.ACKED, config.clock.instant()));
    } else if (status == CommandStatus.RECEIVER_PERMANENT_ERROR
        || status == CommandStatus.RECEIVER_REJECTS) {
      ledger.append(delivery.moved(LedgerEntry.State.REFUSED, config.clock.instant()));
    } else {
      schedule(delivery, config.retry.multipliedBy(delivery.refused()));
    }
    pump();
  }

  /** How many are due and not handed over. */
  synchronized int waiting() {
    return ready.values().stream().mapToInt(Deque::size).sum();
  }

  /** How many a connection has been handed and not answered. */
  synchronized int unanswered(Connection connection) {
    Map<Integer, Delivery> open = unanswered.get(connection);
    return open == null ? 0 : open.size();
  }

  AnswerTimes answerTimes() {
    return answerTimes;
  }

  private synchronized void ready(Delivery delivery) {
    queue(delivery);
    pump();
  }

  private void queue(Delivery delivery) {
    ready.computeIfAbsent(delivery.account, account -> new ArrayDeque<>()).add(delivery);
  }

  private synchronized void pump() {
    if (faults.on(Fault.HOLD_RECEIPTS)) {
      return;
    }
    for (Map.Entry<String, Deque<Delivery>> queue : ready.entrySet()) {
      while (!queue.getValue().isEmpty()) {
        Connection receiver = receiverOf(queue.getKey());
        if (receiver == null) {
          break;
        }
        send(queue.getValue().remove(), receiver);
      }
    }
  }

  private Connection receiverOf(String account) {
    long window = faults.of(Fault.DELIVERY_WINDOW);
    return unanswered.entrySet().stream()
        .filter(e -> account.equals(Delivery.ANYBODY) || account.equals(e.getKey().systemId()))
        .filter(e -> e.getValue().size() < window)
        .min(Comparator.comparingInt(e -> e.getValue().size()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void send(Delivery delivery, Connection receiver) {
    int sequence = receiver.nextSequence();
    counters.add(Count.DELIVERIES);
    delivery.sentAt = System.nanoTime();
    unanswered.get(receiver).put(sequence, delivery);
    ledger.append(delivery.moved(LedgerEntry.State.SENT, config.clock.instant()));
    receiver.deliver(delivery.message, sequence);
  }

  /** Takes back what a receiver has left without an answer for too long. */
  private synchronized void sweep() {
    long overdue = System.nanoTime() - config.acknowledgeWithin.toNanos();
    for (Map<Integer, Delivery> open : unanswered.values()) {
      List<Integer> late = new ArrayList<>();
      open.forEach(
          (sequence, delivery) -> {
            if (delivery.sentAt - overdue < 0) {
              late.add(sequence);
            }
          });
      late.forEach(sequence -> queue(open.remove(sequence)));
    }
    pump();
  }
}
