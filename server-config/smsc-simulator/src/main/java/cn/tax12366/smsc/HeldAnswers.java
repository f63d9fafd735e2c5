package cn.tax12366.smsc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answers of one connection that wait: because answers are held, or until enough are together
 * to go out in the opposite order.
 *
 * @param <T> an answer
 */
final class HeldAnswers<T> {

  private final Faults faults;
  private final Consumer<T> send;
  private final Runnable releaseSoon;
  private final List<T> held = new ArrayList<>();
  private boolean closed;

  /**
   * @param send sends an answer; must not wait
   * @param releaseSoon asked for {@link #release} in a while, where too few come together
   */
  HeldAnswers(Faults faults, Consumer<T> send, Runnable releaseSoon) {
    this.faults = faults;
    this.send = send;
    this.releaseSoon = releaseSoon;
  }

  /** Sends an answer, now or when it may go. */
  void add(T answer) {
    if (keeps(answer)) {
      return;
    }
    send.accept(answer);
  }

  private boolean keeps(T answer) {
    if (!faults.on(Fault.HOLD_RESPONSES) && faults.of(Fault.ANSWERS_REVERSED) < 2) {
      return false;
    }
    synchronized (this) {
      long together = faults.of(Fault.ANSWERS_REVERSED);
      boolean holds = faults.on(Fault.HOLD_RESPONSES);
      if (closed || !holds && together < 2) {
        return false;
      }
      held.add(answer);
      if (!holds && held.size() < together) {
        if (held.size() == 1) {
          releaseSoon.run();
        }
        return true;
      }
    }
    release();
    return true;
  }

  /** Sends what waits, unless answers are held. */
  void release() {
    List<T> released;
    synchronized (this) {
      if (faults.on(Fault.HOLD_RESPONSES) && !closed) {
        return;
      }
      released = new ArrayList<>(held);
      held.clear();
    }
    if (faults.of(Fault.ANSWERS_REVERSED) > 1) {
      Collections.reverse(released);
    }
    released.forEach(send);
  }

  /** Holds nothing back any more, as the connection is at its end. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    release();
  }
}
