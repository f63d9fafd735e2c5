package cn.tax12366.sms.smpp;

import cn.tax12366.sms.inbound.InboundReception;
import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.dispatch.ReceiptReception;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.extra.ProcessRequestException;

/**
 * Puts what carriers deliver on disk before they are told that it has arrived; many at a time,
 * because a commit costs the same for one and for two hundred. What cannot be stored is refused for
 * now: the carrier keeps it and comes again.
 */
@ApplicationScoped
class DeliverInbox {

  /** So many deliveries may wait for the disk; the next one is asked to come later. */
  static final int WAITING_AT_ONCE = 48;

  private static final System.Logger LOG = System.getLogger(DeliverInbox.class.getName());

  private static final int AT_ONCE = 200;

  /** Well below the time after which our own submissions give up waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private ReceiptReception receipts;
  private InboundReception texts;

  private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private volatile boolean closed;

  protected DeliverInbox() {}

  @Inject
  DeliverInbox(ReceiptReception receipts, InboundReception texts) {
    this.receipts = receipts;
    this.texts = texts;
  }

  /** One delivery: either a receipt or a text. */
  private record Entry(Receipt receipt, ReceivedText text, CompletableFuture<Void> stored) {}

  void start(ThreadFactory threads) {
    closed = false;
    Thread writer = threads.newThread(this::write);
    writer.setName("smpp-deliver-inbox");
    writer.start();
  }

  void stop() {
    closed = true;
  }

  /**
   * Returns once the receipt is on disk.
   *
   * @throws ProcessRequestException with the status that makes the carrier keep it
   */
  void accept(Receipt receipt) throws ProcessRequestException {
    await(new Entry(receipt, null, new CompletableFuture<>()));
  }

  /**
   * Returns once the text is on disk.
   *
   * @throws ProcessRequestException with the status that makes the carrier keep it
   */
  void accept(ReceivedText text) throws ProcessRequestException {
    await(new Entry(null, text, new CompletableFuture<>()));
  }

  private void await(Entry entry) throws ProcessRequestException {
    if (!waiting.tryAcquire()) {
      throw new ProcessRequestException(
          "Too many deliveries at once", SmppStatusTable.THROTTLED.code());
    }
    try {
      queue.add(entry);
      entry.stored().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ProcessRequestException(
          "Not stored", SmppStatusTable.TEMPORARY_APPLICATION_ERROR.code(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessRequestException(
          "Going down", SmppStatusTable.TEMPORARY_APPLICATION_ERROR.code(), e);
    } finally {
      waiting.release();
    }
  }

  private void write() {
    try {
      while (!closed) {
        Entry first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Entry> batch = new ArrayList<>();
          batch.add(first);
          queue.drainTo(batch, AT_ONCE - 1);
          store(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void store(List<Entry> batch) {
    try {
      List<Receipt> reported = batch.stream().map(Entry::receipt).filter(Objects::nonNull).toList();
      if (!reported.isEmpty()) {
        receipts.store(reported);
      }
      List<ReceivedText> written =
          batch.stream().map(Entry::text).filter(Objects::nonNull).toList();
      if (!written.isEmpty()) {
        texts.store(written);
      }
      batch.forEach(entry -> entry.stored().complete(null));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Deliveries cannot be stored; carriers keep them", e);
      batch.forEach(entry -> entry.stored().completeExceptionally(e));
    }
  }
}
