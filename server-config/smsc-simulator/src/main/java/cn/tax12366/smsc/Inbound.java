package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.TextCoding;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Takes messages of phones to the platform: splits them, writes the ledger, delivers. */
final class Inbound {

  private static final int ONE = 70;
  private static final int OF_MANY = 67;

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
    open.values().forEach(mo -> deliveries.schedule(delivery(mo), Duration.ZERO));
  }

  List<String> take(String from, String to, String text) {
    if (from.isEmpty() || from.length() > 20 || to.length() > 20) {
      throw new IllegalArgumentException("A number has 1 to 20 characters");
    }
    List<String> texts = split(text);
    boolean several = texts.size() > 1;
    List<String> ids = new ArrayList<>();
    int reference = (int) (id.get() + 1 & 0xFF);
    for (int i = 0; i < texts.size(); i++) {
      LedgerEntry.Mo mo =
          new LedgerEntry.Mo(
              "MO" + id.incrementAndGet(),
              from,
              to,
              several ? reference : null,
              several ? texts.size() : null,
              several ? i + 1 : null,
              texts.get(i),
              LedgerEntry.State.QUEUED,
              config.clock.instant());
      ids.add(mo.id());
      ledger.append(
          mo,
          stored -> {
            if (stored) {
              deliveries.schedule(delivery(mo), Duration.ZERO);
            }
          });
    }
    return ids;
  }

  private static List<String> split(String text) {
    if (text.length() <= ONE) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + OF_MANY);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      parts.add(text.substring(from, to));
      from = to;
    }
    if (parts.size() > 255) {
      throw new IllegalArgumentException("A message has at most 255 parts");
    }
    return parts;
  }

  private static Delivery delivery(LedgerEntry.Mo mo) {
    byte[] text = TextCoding.ucs2(mo.text());
    byte[] octets = text;
    if (mo.total() != null) {
      octets =
          ByteBuffer.allocate(6 + text.length)
              .put(new byte[] {5, 0, 3, mo.reference().byteValue()})
              .put(mo.total().byteValue())
              .put(mo.part().byteValue())
              .put(text)
              .array();
    }
    return new Delivery(
        Delivery.ANYBODY,
        new ShortMessage(
            mo.from(),
            mo.to(),
            mo.total() == null ? 0 : ShortMessage.HAS_HEADER,
            "",
            0,
            TextCoding.UCS2,
            octets,
            Map.of()),
        mo);
  }
}
