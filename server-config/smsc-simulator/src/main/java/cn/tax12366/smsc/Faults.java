package cn.tax12366.smsc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong on order, while the simulator runs. Nothing is wrong at first. */
public final class Faults {

  private final List<Runnable> whenChanged = new CopyOnWriteArrayList<>();
  private boolean stopReading;
  private boolean holdResponses;
  private boolean holdReceipts;
  private int refuseBinds;
  private int refuseSubmits;

  Faults() {}

  /**
   * True: no connection is read any more, so that the sender's writes stall once the buffers are
   * full; false: reading goes on where it stood.
   */
  public void stopReading(boolean stop) {
    synchronized (this) {
      stopReading = stop;
      notifyAll();
    }
    changed();
  }

  /**
   * True: submits are taken and stand in the ledger, but their answers are kept back; false: the
   * answers kept back go out at once.
   */
  public void holdResponses(boolean hold) {
    synchronized (this) {
      holdResponses = hold;
    }
    changed();
  }

  /** True: receipts and messages from phones are kept back; false: they go out. */
  public void holdReceipts(boolean hold) {
    synchronized (this) {
      holdReceipts = hold;
    }
    changed();
  }

  /**
   * Every bind is refused with this command status; 0 ends it.
   *
   * @param status 0x05, 0x0D, 0x0E…
   */
  public void refuseBinds(int status) {
    synchronized (this) {
      refuseBinds = status;
    }
    changed();
  }

  /**
   * Every submit is refused with this command status; 0 ends it.
   *
   * @param status 0x58 for throttling, 0x14 for a full queue…
   */
  public void refuseSubmits(int status) {
    synchronized (this) {
      refuseSubmits = status;
    }
    changed();
  }

  /** Ends every fault. */
  public void none() {
    synchronized (this) {
      refuseBinds = 0;
      refuseSubmits = 0;
      holdReceipts = false;
      holdResponses = false;
      stopReading = false;
      notifyAll();
    }
    changed();
  }

  public synchronized boolean stopsReading() {
    return stopReading;
  }

  public synchronized boolean holdsResponses() {
    return holdResponses;
  }

  public synchronized boolean holdsReceipts() {
    return holdReceipts;
  }

  public synchronized int bindsRefusedWith() {
    return refuseBinds;
  }

  public synchronized int submitsRefusedWith() {
    return refuseSubmits;
  }

  void whenChanged(Runnable act) {
    whenChanged.add(act);
  }

  synchronized void awaitReading() throws InterruptedException {
    while (stopReading) {
      wait();
    }
  }

  private void changed() {
    whenChanged.forEach(Runnable::run);
  }
}
