package cn.tax12366.sms.benchmarks;

import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.ChildProcess;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.benchmarks.client.Texts;
import cn.tax12366.smsc.LedgerEntry;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kannel as Debian packs it: {@code bearerbox} with its spool store (a file a message, removed once
 * the carrier has answered) and one link as transceiver, and {@code smsbox}, by which messages come
 * in and receipts go out over HTTP.
 *
 * <p>While the carrier refuses the bind, all messages are given to {@code smsbox}, a request each
 * (with a list of receivers in one, the spool keeps one of them), until each lies in the spool.
 * Then the carrier lets it in. Kannel tries again by itself; so that this wait does not count,
 * begin is the first submit in the carrier's ledger. End is when {@code smsbox} has called for
 * every receipt over HTTP, was answered, and the spool is empty. In its favour: it remembers in
 * memory which message a receipt belongs to ({@code dlr-storage = internal}; with a kill they are
 * lost), whoever is called stores nothing, and the way in is not counted.
 */
final class KannelPeer implements Peer {

  static final String NAME = "Kannel, spool store";

  private static final String INSTALL = "apt-get install -y --no-install-recommends kannel";
  private static final Path[] PLACES = {
    Path.of("/usr/sbin"), Path.of("/usr/bin"), Path.of("/usr/local/sbin"), Path.of("/usr/local/bin")
  };

  private static final Pattern VERSION = Pattern.compile("version `?([0-9][0-9.]*)");

  /** And what is worse; the whole conversation if not said. */
  private static final String WARNINGS = "2";

  /** "Bind failed": tried again, other than a wrong password. */
  private static final int NOT_YET = 0x0D;

  private static final int REQUESTS = 16;

  private final Plan plan;
  private final Path programs;

  private KannelPeer(Plan plan, Path programs) {
    this.plan = plan;
    this.programs = programs;
  }

  /** Empty where it is not installed. */
  static Optional<Peer> installed(Plan plan) {
    return place().map(place -> new KannelPeer(plan, place));
  }

  private static Optional<Path> place() {
    return Stream.of(PLACES)
        .filter(place -> Files.isExecutable(place.resolve("bearerbox")))
        .filter(place -> Files.isExecutable(place.resolve("smsbox")))
        .findFirst();
  }

  /** What to tell whoever has not installed it. */
  static String missing() {
    return NAME + " IS MISSING: no bearerbox and smsbox here. To have it compared: " + INSTALL;
  }

  /** As {@code bearerbox} tells it. */
  static String version() {
    return place().map(KannelPeer::version).orElse("missing");
  }

  private static String version(Path place) {
    try {
      Process asked =
          new ProcessBuilder(place.resolve("bearerbox").toString(), "--version")
              .redirectErrorStream(true)
              .start();
      String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(said);
      return version.find() ? version.group(1) : "of a version it does not tell";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Course send(Ground ground) {
    CarrierProcess carrier = ground.carrier();
    carrier.faults("{\"refuse-binds\":" + NOT_YET + "}");
    Path spool = folder(ground, "spool");
    AtomicInteger receipts = new AtomicInteger();
    HttpServer called = receiver(receipts);
    int admin = ChildProcess.freePort();
    int door = ChildProcess.freePort();
    Path config = config(ground, spool, admin, door);
    ChildProcess bearerbox = start(ground, "bearerbox", config);
    ChildProcess smsbox = null;
    try {
      ground.meter().watch(ProcessorMeter.Group.CLIENT, bearerbox.pid());
      awaitListening(admin, bearerbox);
      smsbox = start(ground, "smsbox", config);
      ground.meter().watch(ProcessorMeter.Group.CLIENT, smsbox.pid());
      fill(door, called.getAddress().getPort(), smsbox);
      requireSpooled(spool);
      carrier.faults("{\"refuse-binds\":0}");
      Instant end = awaitAll(receipts, spool, bearerbox);
      ground.meter().stop();
      Instant begin =
          carrier.ledger().submits().stream()
              .map(LedgerEntry.Submit::at)
              .min(Instant::compareTo)
              .orElseThrow();
      return new Course(begin, end, plan.messages());
    } finally {
      if (smsbox != null) {
        smsbox.kill();
      }
      bearerbox.kill();
      called.stop(0);
    }
  }

  private ChildProcess start(Ground ground, String program, Path config) {
    return ChildProcess.start(
        program,
        List.of(programs.resolve(program).toString(), "-v", WARNINGS, config.toString()),
        ground.folder().resolve(program + ".log"));
  }

  /** {@code smsbox} ends if nobody listens whom it could connect to. */
  private static void awaitListening(int port, ChildProcess bearerbox) {
    await("bearerbox listens")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(IOException.class)
        .failFast(bearerbox::requireAlive)
        .until(
            () -> {
              try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.isConnected();
              }
            });
  }

  private static Path folder(Ground ground, String name) {
    try {
      return Files.createDirectories(ground.folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path config(Ground ground, Path spool, int admin, int door) {
    int boxes = ChildProcess.freePort();
    String text =
        """
        group = core
        admin-port = %d
        admin-password = benchmark
        admin-deny-ip = "*.*.*.*"
        admin-allow-ip = "127.0.0.1"
        smsbox-port = %d
        box-deny-ip = "*.*.*.*"
        box-allow-ip = "127.0.0.1"
        store-type = spool
        store-location = "%s"
        dlr-storage = internal

        group = smsc
        smsc = smpp
        smsc-id = carrier
        host = 127.0.0.1
        port = %d
        transceiver-mode = true
        smsc-username = %s
        smsc-password = %s
        system-type = ""
        max-pending-submits = %d
        enquire-link-interval = 15
        reconnect-delay = 1

        group = smsbox
        bearerbox-host = 127.0.0.1
        sendsms-port = %d
        sendsms-interface = 127.0.0.1

        group = sendsms-user
        username = benchmark
        password = benchmark
        max-messages = 10
        user-deny-ip = "*.*.*.*"
        user-allow-ip = "127.0.0.1"

        group = sms-service
        keyword = default
        max-messages = 0
        text = "none"
        """
            .formatted(
                admin,
                boxes,
                spool,
                ground.carrier().port(),
                CarrierProcess.SYSTEM_ID,
                CarrierProcess.PASSWORD,
                plan.window(),
                door);
    try {
      return Files.writeString(ground.folder().resolve("kannel.conf"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whom Kannel tells of each receipt. */
  private static HttpServer receiver(AtomicInteger receipts) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, -1);
            }
            receipts.incrementAndGet();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(int door, int calledAt, ChildProcess smsbox) {
    String request =
        "http://127.0.0.1:%d/cgi-bin/sendsms?username=benchmark&password=benchmark&from=12366&coding=2&charset=UTF-8&dlr-mask=3&dlr-url=%s"
            .formatted(door, encoded("http://127.0.0.1:" + calledAt + "/receipt"));
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    await("smsbox listens")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .failFast(smsbox::requireAlive)
        .until(() -> get(http, request).statusCode() > 0);
    ExecutorService senders = Executors.newFixedThreadPool(REQUESTS);
    try {
      List<? extends Future<?>> all =
          IntStream.range(0, plan.messages())
              .mapToObj(i -> senders.submit(() -> give(http, request, i)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("smsbox does not take all messages", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      senders.shutdownNow();
    }
  }

  private static void give(HttpClient http, String request, int i) {
    HttpResponse<String> answer =
        get(http, request + "&to=" + MadeUpLists.phone(i) + "&text=" + encoded(Texts.text(i)));
    if (answer.statusCode() != 202) {
      throw new AssertionError("smsbox answers " + answer.statusCode() + " and " + answer.body());
    }
  }

  private static HttpResponse<String> get(HttpClient http, String address) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void requireSpooled(Path spool) {
    long there = files(spool);
    if (there != plan.messages()) {
      throw new AssertionError("The spool holds " + there + " of " + plan.messages());
    }
  }

  private Instant awaitAll(AtomicInteger receipts, Path spool, ChildProcess bearerbox) {
    await("every receipt has been told")
        .atMost(plan.patience())
        .pollInterval(Duration.ofMillis(5))
        .failFast(bearerbox::requireAlive)
        .until(() -> receipts.get() >= plan.messages());
    Instant told = Instant.now();
    if (files(spool) == 0) {
      return told;
    }
    await("the spool is empty")
        .atMost(plan.patience())
        .pollInterval(Duration.ofMillis(20))
        .until(() -> files(spool) == 0);
    return Instant.now();
  }

  private static long files(Path spool) {
    try (Stream<Path> tree = Files.walk(spool)) {
      return tree.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
