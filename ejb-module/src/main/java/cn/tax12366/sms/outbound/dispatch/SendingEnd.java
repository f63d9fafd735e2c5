package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The orderly end of sending when the platform stops: first {@link #begin}, then the links wait for
 * the answers to what is on the wire and say good-bye, then {@link #complete}. After it nothing of
 * this node is in doubt.
 */
@ApplicationScoped
public class SendingEnd {

  private static final System.Logger LOG = System.getLogger(SendingEnd.class.getName());

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

  private SenderNode node;

  protected SendingEnd() {}

  @Inject
  SendingEnd(SenderNode node) {
    this.node = node;
  }

  /** No further chunk is claimed here, and no further slice submitted. */
  public void begin() {
    node.leave();
  }

  /**
   * Returns once every chunk claimed here is settled, or {@code patience} is over; then the node
   * gives its lease back.
   */
  public void complete(Duration patience) {
    node.renew();
    long start = System.nanoTime();
    while (node.busy() && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(LOOK_AGAIN);
      // Interrupted it would not wait at all, and leave in doubt what is about to be stored.
      if (Thread.interrupted()) {
        LOG.log(System.Logger.Level.DEBUG, "Goes on waiting for the last results");
      }
    }
    try {
      node.signOff();
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.WARNING, "The lease of this node ends by itself", e);
    }
  }
}
