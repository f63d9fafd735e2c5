package cn.tax12366.smsc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What goes wrong on order, while the simulator runs. At first, and after {@link #none}, that is
 * what the configuration says: by default nothing.
 */
public final class Faults {

  /** The numbers of one moment, by ordinal. */
  private record Numbers(long[] of, boolean anyDraw) {}

  private static final Map<Fault, Long> USUAL =
      Map.of(
          Fault.REFUSE_SUBMITS_SHARE, 1000L,
          Fault.DELIVERY_WINDOW, 100L,
          Fault.ANSWERS_LATE_MS, 15_000L,
          Fault.RECEIPTS_LATE_MS, 60_000L);

  private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
  private final Numbers atFirst;
  private volatile Numbers now;
  private volatile Seeded seeded;

  /**
   * @param configured where it differs from nothing
   */
  Faults(Map<Fault, Long> configured) {
    Map<Fault, Long> numbers = new EnumMap<>(USUAL);
    numbers.putAll(configured);
    atFirst = changed(new Numbers(new long[Fault.values().length], false), numbers);
    take(atFirst);
  }

  /**
   * True: no connection is read any more, so that the sender's writes stall once the buffers are
   * full; false: reading goes on where it stood.
   */
  public void stopReading(boolean stop) {
    set(Fault.STOP_READING, stop ? 1 : 0);
  }

  /**
   * True: submits are taken and stand in the ledger, but their answers are kept back; false: the
   * answers kept back go out at once.
   */
  public void holdResponses(boolean hold) {
    set(Fault.HOLD_RESPONSES, hold ? 1 : 0);
  }

  /** True: receipts and messages from phones are kept back; false: they go out. */
  public void holdReceipts(boolean hold) {
    set(Fault.HOLD_RECEIPTS, hold ? 1 : 0);
  }

  /**
   * Every bind is refused with this command status; 0 ends it.
   *
   * @param status 0x05, 0x0D, 0x0E…
   */
  public void refuseBinds(int status) {
    set(Fault.REFUSE_BINDS, status);
  }

  /**
   * Every submit is refused with this command status; 0 ends it.
   *
   * @param status 0x58 for throttling, 0x14 for a full queue…
   */
  public void refuseSubmits(int status) {
    set(Map.of(Fault.REFUSE_SUBMITS, (long) status, Fault.REFUSE_SUBMITS_SHARE, 1000L));
  }

  /**
   * Sets one fault.
   *
   * @param number milliseconds, a share of 1000, a status…, 1 for a switch that is on
   * @throws IllegalArgumentException if the number is out of range
   */
  public void set(Fault fault, long number) {
    set(Map.of(fault, number));
  }

  /**
   * Chooses the form of something.
   *
   * @param word {@link IdForm}, {@link ReceiptForm} or {@link HostilePdu}
   * @throws IllegalArgumentException if the fault is none of a form, or of another one
   */
  public void choose(Fault fault, Enum<?> word) {
    set(fault, fault.read(Fault.word(word)));
  }

  /**
   * Sets several at a time: all, or where one is out of range, none.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public void set(Map<Fault, Long> numbers) {
    synchronized (this) {
      take(changed(now, numbers));
    }
    tellOfChange();
  }

  /** Ends every fault: back to the configuration. */
  public void none() {
    synchronized (this) {
      take(atFirst);
    }
    tellOfChange();
  }

  /** The number of a fault as it stands. */
  public long of(Fault fault) {
    return now.of[fault.ordinal()];
  }

  boolean on(Fault fault) {
    return of(fault) != 0;
  }

  /** True: it has another number than at first. */
  boolean differs(Fault fault) {
    return of(fault) != atFirst.of[fault.ordinal()];
  }

  /** True: some submits are treated in another way than others, as they draw. */
  boolean anyDraw() {
    return now.anyDraw;
  }

  Seeded seeded() {
    return seeded;
  }

  /** Told after each change, from the thread that made it. */
  void whenChanged(Runnable act) {
    whenChanged.add(act);
  }

  void awaitReading() throws InterruptedException {
    if (on(Fault.STOP_READING)) {
      synchronized (this) {
        while (on(Fault.STOP_READING)) {
          wait();
        }
      }
    }
  }

  private static Numbers changed(Numbers before, Map<Fault, Long> numbers) {
    long[] of = before.of.clone();
    numbers.forEach((fault, number) -> of[fault.ordinal()] = fault.checked(number));
    boolean anyDraw = of[Fault.JITTER_MS.ordinal()] != 0;
    for (Fault fault : Fault.values()) {
      long number = of[fault.ordinal()];
      boolean share = fault.kind() == Fault.Kind.SHARE && number != 0;
      anyDraw |= share && (fault != Fault.REFUSE_SUBMITS_SHARE || number < 1000);
    }
    return new Numbers(of, anyDraw);
  }

  private synchronized void take(Numbers numbers) {
    seeded = new Seeded(numbers.of[Fault.SEED.ordinal()]);
    now = numbers;
    notifyAll();
  }

  private void tellOfChange() {
    whenChanged.forEach(Runnable::run);
  }
}
