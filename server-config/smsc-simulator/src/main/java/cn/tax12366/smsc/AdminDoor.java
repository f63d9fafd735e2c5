package cn.tax12366.smsc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A door for scripts, HTTP on the loopback interface only. Bodies are flat JSON objects.
 *
 * <ul>
 *   <li>{@code GET /stats}: submits, messages (whole, by dest and text), duplicates (times beyond
 *       the first), accepted, refused, waiting, bound
 *   <li>{@code GET /ledger/count?prefix=154}: submits and messages to numbers that begin so
 *   <li>{@code POST /mo {"from", "to", "text"}}: a phone writes
 *   <li>{@code POST /faults}: any of {@code "stop-reading"}, {@code "hold-responses"}, {@code
 *       "hold-receipts"} (true or false), {@code "refuse-binds"}, {@code "refuse-submits"} (command
 *       status, 0 ends it), {@code "drop-connections"} (true); {@code GET /faults} shows them
 * </ul>
 */
final class AdminDoor {

  private static final int LONGEST_BODY = 64 * 1024;

  private interface Act {
    Json on(HttpExchange exchange) throws IOException;
  }

  private final Smsc smsc;
  private final HttpServer server;

  AdminDoor(Smsc smsc, int port) throws IOException {
    this.smsc = smsc;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    serve("/stats", "GET", exchange -> stats());
    serve("/ledger/count", "GET", this::count);
    serve("/mo", "POST", this::messageFromPhone);
    serve("/faults", "GET", exchange -> faults());
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void close() {
    server.stop(0);
  }

  private void serve(String path, String method, Act act) {
    server.createContext(path, exchange -> answer(exchange, path, method, act));
  }

  private void answer(HttpExchange exchange, String path, String method, Act act)
      throws IOException {
    try (exchange) {
      try {
        if (!exchange.getRequestURI().getPath().equals(path)) {
          reply(exchange, 404, new Json().put("error", "unknown path"));
        } else if (path.equals("/faults") && exchange.getRequestMethod().equals("POST")) {
          reply(exchange, 200, setFaults(body(exchange)));
        } else if (!exchange.getRequestMethod().equals(method)) {
          reply(exchange, 405, new Json().put("error", "use " + method));
        } else {
          reply(exchange, 200, act.on(exchange));
        }
      } catch (IllegalArgumentException e) {
        reply(exchange, 400, new Json().put("error", e.getMessage()));
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, Json json) throws IOException {
    byte[] octets = (json + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, octets.length);
    exchange.getResponseBody().write(octets);
  }

  private static Map<String, Object> body(HttpExchange exchange) throws IOException {
    byte[] octets = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    return Json.read(new String(octets, StandardCharsets.UTF_8));
  }

  private Json stats() {
    Ledger ledger = smsc.ledger();
    Map<Ledger.DestAndText, Integer> messages = ledger.countByDestAndText();
    int shown = messages.values().stream().mapToInt(Integer::intValue).sum();
    return new Json()
        .put("submits", ledger.submits().size())
        .put("messages", messages.size())
        .put("duplicates", shown - messages.size())
        .put("accepted", smsc.accepted())
        .put("refused", smsc.refused())
        .put("waiting", smsc.waiting())
        .put("bound", smsc.bound());
  }

  private Json count(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    String prefix = query != null && query.startsWith("prefix=") ? query.substring(7) : "";
    Ledger ledger = smsc.ledger();
    return new Json()
        .put("submits", ledger.submits().stream().filter(s -> s.dest().startsWith(prefix)).count())
        .put(
            "messages",
            ledger.countByDestAndText().keySet().stream()
                .filter(m -> m.dest().startsWith(prefix))
                .count());
  }

  private Json messageFromPhone(HttpExchange exchange) throws IOException {
    Map<String, Object> body = body(exchange);
    return new Json()
        .put(
            "id",
            String.join(
                ",",
                smsc.messageFromPhone(
                    required(body, "from"), required(body, "to"), required(body, "text"))));
  }

  private static String required(Map<String, Object> body, String name) {
    if (body.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("No text " + name);
  }

  private Json faults() {
    Faults faults = smsc.faults();
    return new Json()
        .put("stop-reading", faults.stopsReading())
        .put("hold-responses", faults.holdsResponses())
        .put("hold-receipts", faults.holdsReceipts())
        .put("refuse-binds", faults.bindsRefusedWith())
        .put("refuse-submits", faults.submitsRefusedWith());
  }

  /** All or nothing: an unknown name changes nothing. */
  private Json setFaults(Map<String, Object> wanted) {
    wanted.forEach(AdminDoor::check);
    wanted.forEach(this::set);
    return faults();
  }

  private static void check(String name, Object value) {
    boolean known =
        switch (name) {
          case "stop-reading", "hold-responses", "hold-receipts", "drop-connections" ->
              value instanceof Boolean;
          case "refuse-binds", "refuse-submits" -> value instanceof Long;
          default -> false;
        };
    if (!known) {
      throw new IllegalArgumentException("No such fault: " + name + " = " + value);
    }
  }

  private void set(String name, Object value) {
    Faults faults = smsc.faults();
    switch (name) {
      case "stop-reading" -> faults.stopReading((Boolean) value);
      case "hold-responses" -> faults.holdResponses((Boolean) value);
      case "hold-receipts" -> faults.holdReceipts((Boolean) value);
      case "refuse-binds" -> faults.refuseBinds(((Long) value).intValue());
      case "refuse-submits" -> faults.refuseSubmits(((Long) value).intValue());
      default -> {
        if ((Boolean) value) {
          smsc.dropConnections();
        }
      }
    }
  }
}
