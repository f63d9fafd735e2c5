package cn.tax12366.sms.smpp;

import cn.tax12366.sms.inbound.InboundReception;
import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.dispatch.ReceiptReception;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Puts what carriers deliver on disk before they are told that it has arrived; many at a time,
 * because a commit costs the same for one and for two hundred. What cannot be stored is refused for
 * now: the carrier keeps it and comes again.
 */
@ApplicationScoped
class DeliverInbox {

  private static final System.Logger LOG = System.getLogger(DeliverInbox.class.getName());

  private static final int AT_ONCE = 500;

  /** So many may wait for the disk; then carriers are asked to come later. */
  private static final int WAITING = 4000;

  private ReceiptReception receipts;
  private InboundReception texts;

  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>(WAITING);
  private volatile boolean closed;

  protected DeliverInbox() {}

  @Inject
  DeliverInbox(ReceiptReception receipts, InboundReception texts) {
    this.receipts = receipts;
    this.texts = texts;
  }

  /** One delivery: either a receipt or a text. */
  private record Entry(Receipt receipt, ReceivedText text, IntConsumer answer) {}

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
   * @param answer as {@link DeliverReader#read} has it; must not wait
   */
  void accept(Receipt receipt, IntConsumer answer) {
    accept(new Entry(receipt, null, answer));
  }

  /**
   * @param answer as {@link DeliverReader#read} has it; must not wait
   */
  void accept(ReceivedText text, IntConsumer answer) {
    accept(new Entry(null, text, answer));
  }

  private void accept(Entry entry) {
    if (closed || !queue.offer(entry)) {
      entry.answer().accept(SmppStatusTable.THROTTLED.code());
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
          int status = store(batch);
          batch.forEach(entry -> entry.answer().accept(status));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int store(List<Entry> batch) {
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
      return SmppStatusTable.OK.code();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Deliveries cannot be stored; carriers keep them", e);
      return SmppStatusTable.TEMPORARY_APPLICATION_ERROR.code();
    }
  }
}
