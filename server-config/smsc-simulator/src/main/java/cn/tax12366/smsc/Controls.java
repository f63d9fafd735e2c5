package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.TextCoding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be done to a running simulator by name and value, whether they come from a script or
 * from the page. All or nothing: an unknown name or a wrong value changes nothing.
 */
final class Controls {

  private static final String NONE = "none";
  private static final String DROP = "drop-connections";
  private static final int MOST_HOSTILE = 100_000;

  /** A megabyte each, and all of them wait in memory for a peer that reads them. */
  private static final int MOST_GARBAGE = 16;

  private final Smsc smsc;

  Controls(Smsc smsc) {
    this.smsc = smsc;
  }

  /**
   * Sets faults by key. {@code none} ends all others first, {@code drop-connections} resets every
   * connection.
   */
  Json setFaults(Map<String, Object> wanted) {
    Map<Fault, Long> numbers = new EnumMap<>(Fault.class);
    wanted.forEach(
        (name, value) -> {
          if (!name.equals(NONE) && !name.equals(DROP)) {
            Fault fault = Fault.of(name);
            numbers.put(fault, fault.read(value));
          }
        });
    boolean none = isTrue(wanted, NONE);
    boolean drop = isTrue(wanted, DROP);
    if (none) {
      smsc.faults().none();
    }
    if (!numbers.isEmpty()) {
      smsc.faults().set(numbers);
    }
    if (drop) {
      smsc.dropConnections();
    }
    return faults();
  }

  /** All faults as they stand. */
  Json faults() {
    Json json = new Json();
    for (Fault fault : Fault.values()) {
      json.put(fault.key(), fault.show(smsc.faults().of(fault)));
    }
    return json;
  }

  /** A phone writes: {@code from}, {@code to}, {@code text} and how it is brought. */
  Json messageFromPhone(Map<String, Object> wanted) {
    known(wanted, "from", "to", "text", "coding", "split", "order", "system-id");
    PhoneMessage message =
        new PhoneMessage(
            text(wanted, "from"),
            text(wanted, "to"),
            text(wanted, "text"),
            (int) number(wanted, "coding", TextCoding.UCS2, 255),
            Fault.constant("split", PhoneMessage.Split.values(), text(wanted, "split", "header")),
            Fault.constant("order", PhoneMessage.Order.values(), text(wanted, "order", "in-order")),
            text(wanted, "system-id", ""));
    return new Json().put("id", String.join(",", smsc.messageFromPhone(message)));
  }

  /** Sends something hostile: {@code kind}, and {@code system-id}, {@code times}, {@code seed}. */
  Json sendHostile(Map<String, Object> wanted) {
    known(wanted, "kind", "system-id", "times", "seed");
    HostilePdu kind = Fault.constant("kind", HostilePdu.values(), text(wanted, "kind"));
    long most = kind == HostilePdu.GARBAGE ? MOST_GARBAGE : MOST_HOSTILE;
    int links =
        smsc.sendHostile(
            kind,
            text(wanted, "system-id", ""),
            (int) number(wanted, "times", 1, most),
            number(wanted, "seed", 1, Long.MAX_VALUE));
    return new Json().put("links", links);
  }

  /** Ends bound connections: {@code act} is reset, close or unbind; {@code system-id} whose. */
  Json endLinks(Map<String, Object> wanted) {
    known(wanted, "act", "system-id");
    List<Connection> links = smsc.boundTo(text(wanted, "system-id", ""));
    String act = text(wanted, "act");
    switch (act) {
      case "reset" -> links.forEach(link -> link.close(true));
      case "close" -> links.forEach(link -> link.close(false));
      case "unbind" -> links.forEach(Connection::unbind);
      default -> throw new WrongValue("act", act, "none of reset, close, unbind");
    }
    return new Json().put("links", links.size());
  }

  /** One connection that stands. */
  Json link(Connection link) {
    return new Json()
        .put("number", link.number())
        .put("system-id", link.systemId())
        .put("bound", link.session().name())
        .put("unanswered-submits", link.unanswered())
        .put("unanswered-deliveries", smsc.deliveries().unanswered(link));
  }

  /** Everything that is counted. */
  Json counters() {
    Json json = new Json();
    for (Count count : Count.values()) {
      json.put(count.key(), smsc.count(count));
    }
    return json.put("bound", smsc.bound())
        .put("waiting", smsc.waiting())
        .put("deliveries-p50-ms", smsc.deliveriesAnsweredWithin(0.5))
        .put("deliveries-p99-ms", smsc.deliveriesAnsweredWithin(0.99));
  }

  private static void known(Map<String, Object> wanted, String... names) {
    Set<String> known = Set.of(names);
    wanted
        .keySet()
        .forEach(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown: " + name);
              }
            });
  }

  private static boolean isTrue(Map<String, Object> wanted, String name) {
    Object value = wanted.getOrDefault(name, false);
    if (value instanceof Boolean || "true".equals(value) || "false".equals(value)) {
      return Boolean.parseBoolean(value.toString());
    }
    throw new WrongValue(name, value, "neither true nor false");
  }

  private static String text(Map<String, Object> wanted, String name) {
    if (wanted.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("No text " + name);
  }

  private static String text(Map<String, Object> wanted, String name, String usual) {
    return wanted.containsKey(name) ? text(wanted, name) : usual;
  }

  private static long number(Map<String, Object> wanted, String name, long usual, long most) {
    Object value = wanted.getOrDefault(name, usual);
    long number;
    try {
      number = value instanceof Long given ? given : Long.decode(value.toString().strip());
    } catch (NumberFormatException e) {
      throw new WrongValue(name, value, "no number");
    }
    if (number < 0 || number > most) {
      throw new WrongValue(name, value, "not between 0 and " + most);
    }
    return number;
  }
}
