package cn.tax12366.smsc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A door for scripts and people, HTTP on the loopback interface only. Scripts send and get flat
 * JSON objects, people open {@code /}.
 *
 * <ul>
 *   <li>{@code GET /stats}: submits, messages (whole, by dest and text), duplicates (times beyond
 *       the first), accepted, refused, waiting, bound; reads the whole ledger
 *   <li>{@code GET /counters}: every {@link Count} since the start, bound, waiting, and how fast
 *       deliveries are answered; reads nothing
 *   <li>{@code GET /ledger/count?prefix=154}: submits and messages to numbers that begin so
 *   <li>{@code GET /faults}, {@code POST /faults}: every {@link Fault} by its key; {@code "none":
 *       true} ends all others first, {@code "drop-connections": true} resets connections
 *   <li>{@code GET /links}: one object a line for each connection; {@code POST /links {"act":
 *       "reset", "close" or "unbind", "system-id"}} ends them
 *   <li>{@code POST /hostile {"kind", "times", "seed", "system-id"}}: sends a {@link HostilePdu}
 *   <li>{@code POST /mo {"from", "to", "text", "coding", "split", "order", "system-id"}}: a phone
 *       writes
 * </ul>
 *
 * <p>A browser that another site has sent here is turned away: by the Host it thinks it talks to,
 * and by the Origin of what it posts.
 */
final class AdminDoor {

  private static final int LONGEST_BODY = 256 * 1024;

  private interface Act {
    Object on(HttpExchange exchange) throws IOException;
  }

  private final Smsc smsc;
  private final Controls controls;
  private final ControlPage page;
  private final HttpServer server;

  AdminDoor(Smsc smsc, int port) throws IOException {
    this.smsc = smsc;
    controls = new Controls(smsc);
    page = new ControlPage(smsc);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    serve("/stats", Map.of("GET", exchange -> stats()));
    serve("/counters", Map.of("GET", exchange -> controls.counters()));
    serve("/ledger/count", Map.of("GET", this::count));
    serve("/mo", Map.of("POST", exchange -> controls.messageFromPhone(json(exchange))));
    serve("/hostile", Map.of("POST", exchange -> controls.sendHostile(json(exchange))));
    serve(
        "/links",
        Map.of("GET", exchange -> links(), "POST", exchange -> controls.endLinks(json(exchange))));
    serve(
        "/faults",
        Map.of(
            "GET", exchange -> controls.faults(),
            "POST", exchange -> controls.setFaults(json(exchange))));
    server.createContext("/page.css", exchange -> answer(exchange, this::style));
    server.createContext("/", exchange -> answer(exchange, this::page));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void close() {
    server.stop(0);
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Map<String, Act> acts) {
    server.createContext(path, exchange -> answer(exchange, e -> script(e, path, acts)));
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      if (isOfAnotherSite(exchange)) {
        reply(exchange, 403, "text/plain", "Not from another site\n");
      } else {
        answer.to(exchange);
      }
    }
  }

  private static boolean isOfAnotherSite(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host == null
        || !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")
        || origin != null && !origin.equals("http://" + host);
  }

  private static void script(HttpExchange exchange, String path, Map<String, Act> acts)
      throws IOException {
    Act act = acts.get(exchange.getRequestMethod());
    try {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        json(exchange, 404, new Json().put("error", "unknown path"));
      } else if (act == null) {
        json(exchange, 405, new Json().put("error", "use " + String.join(" or ", acts.keySet())));
      } else {
        json(exchange, 200, act.on(exchange));
      }
    } catch (IllegalArgumentException e) {
      json(exchange, 400, new Json().put("error", e.getMessage()));
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/")) {
      json(exchange, 404, new Json().put("error", "unknown path"));
      return;
    }
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    PageTexts texts = PageTexts.of(query.get("lang"), accepted);
    exchange.getResponseHeaders().set("Content-Language", texts.language());
    if (!exchange.getRequestMethod().equals("POST")) {
      reply(exchange, 200, "text/html", page.show(texts, query.get("done"), null));
      return;
    }
    try {
      String done = page.act(new LinkedHashMap<>(form(body(exchange))));
      exchange
          .getResponseHeaders()
          .set("Location", "/?lang=" + texts.language() + "&done=" + done + "#" + done);
      exchange.sendResponseHeaders(303, -1);
    } catch (IllegalArgumentException e) {
      reply(exchange, 400, "text/html", page.show(texts, null, e));
    }
  }

  private void style(HttpExchange exchange) throws IOException {
    try (InputStream style = AdminDoor.class.getResourceAsStream("page.css")) {
      String text = new String(style.readAllBytes(), StandardCharsets.UTF_8);
      reply(exchange, 200, "text/css", text);
    }
  }

  private static void json(HttpExchange exchange, int status, Object json) throws IOException {
    reply(exchange, status, "application/json", json + "\n");
  }

  private static void reply(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';"
                + " base-uri 'none'");
    exchange.sendResponseHeaders(status, octets.length);
    exchange.getResponseBody().write(octets);
  }

  private static Map<String, Object> json(HttpExchange exchange) throws IOException {
    return Json.read(body(exchange));
  }

  private static String body(HttpExchange exchange) throws IOException {
    byte[] octets = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    return new String(octets, StandardCharsets.UTF_8);
  }

  /** Names and values as a form of a page or the query of an address has them. */
  private static Map<String, String> form(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : written == null ? new String[0] : written.split("&")) {
      String[] part = pair.split("=", 2);
      values.put(decoded(part[0]), part.length == 2 ? decoded(part[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
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

  private String links() {
    return smsc.connections().stream()
        .map(link -> controls.link(link).toString())
        .collect(Collectors.joining("\n"));
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
}
