package cn.tax12366.smsc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Takes messages of phones to the platform: splits them, writes the ledger, delivers. */
final class Inbound {

  private final SmscConfig config;
  private final LedgerFile ledger;
  private final Deliveries deliveries;
  private final AtomicLong id;

  /**
   * @param past the ledger as it was found; what was not acknowledged is delivered again
   */
  Inbound(SmscConfig config, Ledger past, LedgerFile ledger, Deliveries deliveries) {
    this.config = config;
    this.ledger = ledger;
    this.deliveries = deliveries;
    Map<String, LedgerEntry.Mo> open = new LinkedHashMap<>();
    long last = 0;
    for (LedgerEntry.Mo mo : past.messagesFromPhones()) {
      last = Math.max(last, Long.parseLong(mo.id().substring(2)));
      if (mo.state() == LedgerEntry.State.ACKED || mo.state() == LedgerEntry.State.REFUSED) {
        open.remove(mo.id());
      } else {
        open.put(mo.id(), mo);
      }
    }
    id = new AtomicLong(last);
    open.values().forEach(this::deliver);
  }

  /** The ids, one for each short message that comes of it, in this order. */
  List<String> take(PhoneMessage message) {
    List<String> parts = message.parts();
    boolean several = parts.size() > 1;
    List<String> ids = new ArrayList<>();
    int mask = message.split() == PhoneMessage.Split.HEADER ? 0xFF : 0xFFFF;
    int reference = (int) (id.get() + 1 & mask);
    for (int part : message.sequence(parts.size())) {
      LedgerEntry.Mo mo =
          new LedgerEntry.Mo(
              "MO" + id.incrementAndGet(),
              message.from(),
              message.to(),
              several ? reference : null,
              several ? parts.size() : null,
              several ? part + 1 : null,
              message.coding(),
              message.split(),
              message.systemId(),
              parts.get(part),
              LedgerEntry.State.QUEUED,
              config.clock.instant());
      ids.add(mo.id());
      ledger.append(
          mo,
          stored -> {
            if (stored) {
              deliver(mo);
            }
          });
    }
    return ids;
  }

  private void deliver(LedgerEntry.Mo mo) {
    deliveries.schedule(new Delivery(mo.link(), PhoneMessage.shortMessage(mo), mo), Duration.ZERO);
  }
}
