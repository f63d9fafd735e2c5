package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.TextCoding;
import java.time.Instant;
import java.util.Map;

/** One line of the ledger. */
public sealed interface LedgerEntry {

  /** The line as it stands in the file, without the end of line. */
  String line();

  /** When it happened, by the clock of the simulator. */
  Instant at();

  /**
   * A submit the simulator has taken over. It is in the file before the answer goes out.
   *
   * @param seq counted from 1 over the whole life of the ledger
   * @param id message_id of the answer, unique over restarts and over ledgers
   * @param link system_id of the bind it came over
   * @param registered registered_delivery; bit 0: a receipt is wanted
   * @param reference of a long message, else null
   * @param total parts of a long message, else null
   * @param part this one, from 1, else null
   * @param userMessageReference as the sender gave it, else null
   * @param validity as it came over the wire, empty if none
   * @param text decoded, without header
   */
  record Submit(
      long seq,
      String id,
      String link,
      String source,
      String dest,
      Carrier carrier,
      int registered,
      int esm,
      int dcs,
      Integer reference,
      Integer total,
      Integer part,
      Integer userMessageReference,
      String validity,
      String text,
      Instant at)
      implements LedgerEntry {

    public boolean wantsReceipt() {
      return (registered & 1) != 0;
    }

    @Override
    public String line() {
      return new Json()
          .put("event", "submit")
          .put("seq", seq)
          .put("id", id)
          .put("link", link)
          .put("source", source)
          .put("dest", dest)
          .put("carrier", carrier)
          .put("registered", registered)
          .put("esm", esm)
          .put("dcs", dcs)
          .put("ref", reference)
          .put("total", total)
          .put("part", part)
          .put("user_message_reference", userMessageReference)
          .put("validity", validity)
          .put("text", text)
          .put("at", at)
          .toString();
    }
  }

  /** A receipt that has moved. */
  record Receipt(String id, String stat, String err, State state, Instant at)
      implements LedgerEntry {
    @Override
    public String line() {
      return new Json()
          .put("event", "receipt")
          .put("id", id)
          .put("stat", stat)
          .put("err", err)
          .put("state", state)
          .put("at", at)
          .toString();
    }
  }

  /**
   * A message of a phone to the platform that has moved; of a long one, each part for itself.
   *
   * @param from the phone
   * @param to the number it wrote to
   * @param reference of a long message, else null
   * @param coding data_coding
   * @param split how a long message is brought
   * @param link system_id whose receivers get it, empty for anybody's
   */
  record Mo(
      String id,
      String from,
      String to,
      Integer reference,
      Integer total,
      Integer part,
      int coding,
      PhoneMessage.Split split,
      String link,
      String text,
      State state,
      Instant at)
      implements LedgerEntry {

    Mo moved(State to, Instant when) {
      return new Mo(id, from, this.to, reference, total, part, coding, split, link, text, to, when);
    }

    @Override
    public String line() {
      return new Json()
          .put("event", "mo")
          .put("id", id)
          .put("from", from)
          .put("to", to)
          .put("ref", reference)
          .put("total", total)
          .put("part", part)
          .put("dcs", coding)
          .put("split", Fault.word(split))
          .put("link", link)
          .put("text", text)
          .put("state", state)
          .put("at", at)
          .toString();
    }
  }

  /** How far a delivery to the platform has come. */
  enum State {
    /** Waits for a receiver. */
    QUEUED,
    /** Handed over at least once, not acknowledged. */
    SENT,
    /** Taken over by the platform; final. */
    ACKED,
    /** Refused for good by the platform; final. */
    REFUSED;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no line of a ledger
   */
  static LedgerEntry read(String line) {
    Map<String, Object> m = Json.read(line);
    Instant at = Instant.parse(string(m, "at"));
    String event = string(m, "event");
    return switch (event) {
      case "submit" ->
          new Submit(
              (Long) m.get("seq"),
              string(m, "id"),
              string(m, "link"),
              string(m, "source"),
              string(m, "dest"),
              Carrier.valueOf(string(m, "carrier")),
              number(m, "registered"),
              number(m, "esm"),
              number(m, "dcs"),
              number(m, "ref"),
              number(m, "total"),
              number(m, "part"),
              number(m, "user_message_reference"),
              string(m, "validity"),
              string(m, "text"),
              at);
      case "receipt" ->
          new Receipt(string(m, "id"), string(m, "stat"), string(m, "err"), state(m), at);
      case "mo" ->
          new Mo(
              string(m, "id"),
              string(m, "from"),
              string(m, "to"),
              number(m, "ref"),
              number(m, "total"),
              number(m, "part"),
              m.get("dcs") == null ? TextCoding.UCS2 : number(m, "dcs"),
              split(m),
              m.get("link") == null ? "" : string(m, "link"),
              string(m, "text"),
              state(m),
              at);
      default -> throw new IllegalArgumentException("Unknown event " + event);
    };
  }

  private static String string(Map<String, Object> m, String name) {
    if (m.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("No " + name);
  }

  private static Integer number(Map<String, Object> m, String name) {
    return m.get(name) instanceof Long number ? Math.toIntExact(number) : null;
  }

  private static PhoneMessage.Split split(Map<String, Object> m) {
    return m.get("split") == null
        ? PhoneMessage.Split.HEADER
        : Fault.constant("split", PhoneMessage.Split.values(), string(m, "split"));
  }

  private static State state(Map<String, Object> m) {
    return State.valueOf(string(m, "state").toUpperCase(java.util.Locale.ROOT));
  }
}
