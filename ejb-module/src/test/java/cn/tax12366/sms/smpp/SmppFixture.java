package cn.tax12366.sms.smpp;

import cn.tax12366.sms.inbound.InboundReception;
import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.dispatch.ReceiptReception;
import cn.tax12366.sms.outbound.route.Gateway;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.Addressing;
import cn.tax12366.sms.outbound.route.LinkDefinition.Bind;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import cn.tax12366.sms.outbound.route.LinkState;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Links over real TCP, without a container. */
public final class SmppFixture implements AutoCloseable {

  public final List<Receipt> receipts = new CopyOnWriteArrayList<>();
  public final List<ReceivedText> texts = new CopyOnWriteArrayList<>();
  public final AtomicInteger refused = new AtomicInteger();
  public volatile boolean diskFull;
  private final SmppLinks links;

  /** Deliveries are kept in the lists of this fixture. */
  public SmppFixture(LinkDefinition... definitions) {
    links = start(new DeliverInbox(new KeptReceipts(), new KeptTexts()), definitions);
  }

  /** Receipts go where the platform puts them. */
  public SmppFixture(ReceiptReception reception, LinkDefinition... definitions) {
    links = start(new DeliverInbox(reception, new KeptTexts()), definitions);
  }

  private static SmppLinks start(DeliverInbox inbox, LinkDefinition... definitions) {
    SmppLinks links =
        new SmppLinks(
            inbox,
            Clock.systemUTC(),
            work -> {
              Thread thread = Executors.defaultThreadFactory().newThread(work);
              thread.setDaemon(true);
              return thread;
            });
    links.start(List.of(definitions));
    return links;
  }

  public static LinkDefinition link(int port, int window) {
    return link("main", Bind.TRX, port, window);
  }

  /** All of one group. */
  public static LinkDefinition link(String name, Bind bind, int port, int window) {
    return new LinkDefinition(
        name,
        "127.0.0.1",
        port,
        false,
        bind,
        "sms",
        "secret",
        window,
        0,
        "12366",
        "main",
        IdMode.AS_IS,
        Addressing.USUAL,
        "");
  }

  public Gateway gateway() {
    return links;
  }

  List<LinkState> states() {
    return links.all();
  }

  public LinkState state() {
    return links.all().get(0);
  }

  @Override
  public void close() {
    links.stop();
  }

  private final class KeptReceipts extends ReceiptReception {
    @Override
    public void store(List<Receipt> stored) {
      if (diskFull) {
        refused.addAndGet(stored.size());
        throw new IllegalStateException("the disk is full");
      }
      receipts.addAll(stored);
    }
  }

  private final class KeptTexts extends InboundReception {
    @Override
    public void store(List<ReceivedText> stored) {
      if (diskFull) {
        refused.addAndGet(stored.size());
        throw new IllegalStateException("the disk is full");
      }
      texts.addAll(stored);
    }
  }
}
