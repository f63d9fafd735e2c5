package cn.tax12366.sms.acceptance.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The platform as whoever has downloaded it starts it: {@code java -jar sms-platform.jar} with the
 * demo profile, in a process of its own, with its data in the story's folder.
 *
 * <p>May be ended and started again on the same data any number of times, each time with other
 * settings.
 */
public final class PlatformProcess implements AutoCloseable {

  private static final String DATABASE_URL = "sms.db.url";

  private static final Duration READY_WITHIN = Duration.ofMinutes(10);
  private static final Duration ENDS_WITHIN = Duration.ofMinutes(1);

  private final Path home;
  private final Path output;
  private final int port;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private String heap = "1g";
  private ChildProcess process;
  private Instant started;

  private PlatformProcess(Path folder, int port) {
    this.home = folder.resolve("home");
    this.output = folder.resolve("platform.log");
    this.port = port;
    settings.put("sms.home", home.toString());
    settings.put("sms.profile", "demo");
    settings.put("sms.http.port", String.valueOf(port));
    // The demo's agents have up to four clients that are reminded on one day. A story that is about
    // this limit sets it itself; to the others everything is to go out on the day they play.
    settings.put("sms.limit.per-phone-and-day", "20");
  }

  /** One that is not started yet, with its data in {@code home} below this folder. */
  public static PlatformProcess in(Path folder) {
    return new PlatformProcess(folder, ChildProcess.freePort());
  }

  /** A second one for the same data and the same port, which the first holds. */
  public PlatformProcess rival() {
    PlatformProcess rival = new PlatformProcess(home.getParent(), port);
    rival.settings.putAll(settings);
    return rival;
  }

  /** A setting for the next start; null takes it back. */
  public PlatformProcess with(String name, String value) {
    if (value == null) {
      settings.remove(name);
    } else {
      settings.put(name, value);
    }
    return this;
  }

  /**
   * How much memory it may use from its next start on, as {@code -Xmx} takes it; 1g if not said.
   */
  public PlatformProcess withHeap(String most) {
    heap = most;
    return this;
  }

  /** Talks to this carrier instead of one of its own, over one link with a window of so many. */
  public PlatformProcess over(CarrierProcess carrier, int window) {
    return with("sms.demo.smsc", "none")
        .with("sms.smpp.links", "carrier")
        .with("sms.smpp.carrier.host", "127.0.0.1")
        .with("sms.smpp.carrier.port", String.valueOf(carrier.port()))
        .with("sms.smpp.carrier.system-id", CarrierProcess.SYSTEM_ID)
        .with("sms.smpp.carrier.password", CarrierProcess.PASSWORD)
        .with("sms.smpp.carrier.window", String.valueOf(window));
  }

  /** Keeps its data in this database of a PostgreSQL server instead of its home. */
  public PlatformProcess on(Postgres server, String database) {
    return with(DATABASE_URL, server.url(database)).with("sms.db.user", Postgres.USER);
  }

  /** Starts the process and does not wait for anything. */
  public PlatformProcess launch() {
    List<String> command = new ArrayList<>();
    command.add(ChildProcess.java());
    command.add("-Xmx" + heap);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(jar().toString());
    started = Instant.now();
    process = ChildProcess.start("The platform", command, output);
    return this;
  }

  /** Starts the process and waits until it calls itself ready. */
  public PlatformProcess start() {
    launch();
    awaitReady();
    return this;
  }

  private static Path jar() {
    String jar = System.getProperty("platform.jar", "../micro/target/sms-platform.jar");
    return Path.of(jar).toAbsolutePath().normalize();
  }

  /**
   * Waits until {@code /health/ready} answers for the whole platform.
   *
   * @return every different answer it has given until then, in their order
   */
  public Set<Health> awaitReady() {
    Set<Health> answers = new LinkedHashSet<>();
    await("the platform is ready")
        .atMost(READY_WITHIN)
        .pollInterval(Duration.ofMillis(250))
        .failFast(process::requireAlive)
        .until(
            () -> {
              Health now = health();
              answers.add(now);
              return now.ready();
            });
    Figures.print(
        "ready %.1f s after java -jar, data in %s",
        Duration.between(started, Instant.now()).toMillis() / 1000.0,
        home.getParent().getFileName());
    return answers;
  }

  /** When the process was started last. */
  public Instant started() {
    return started;
  }

  /** What {@code /health/ready} says at this moment. */
  public Health health() {
    try {
      HttpResponse<String> answer = get("/health/ready");
      return Health.of(answer.statusCode(), answer.body());
    } catch (UncheckedIOException e) {
      return Health.REFUSED;
    }
  }

  /** What {@code /metrics} says at this moment. */
  public Metrics metrics() {
    return new Metrics(get("/metrics").body());
  }

  /**
   * Asks for a page without a credential.
   *
   * @throws UncheckedIOException if nobody answers
   */
  public HttpResponse<String> get(String path) {
    return get(path, Map.of());
  }

  /** As {@link #get(String)}, with headers such as a proxy in front would write. */
  public HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(30)).GET();
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The address of a page or resource. */
  public URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Where its data is. */
  public Path home() {
    return home;
  }

  /** The phone that a cell of its database holds sealed. */
  public String phone(String sealed) {
    return new KeysOfHome(home).phone(sealed);
  }

  /** The sign-ins of its demo province, once it is ready. */
  public DemoAccounts accounts() {
    return DemoAccounts.read(home);
  }

  /**
   * Puts the business clock of the ended platform forward, as if nobody had started it for a while:
   * it will show {@code then} from now on. Never back.
   */
  public PlatformProcess isStartedAt(LocalDateTime then) {
    ClockOfHome.set(home, then);
    return this;
  }

  /** Its data, as a process that has ended left it. */
  public StoppedData data() {
    if (process.isAlive()) {
      throw new IllegalStateException("The platform still runs: its data is not to be read");
    }
    String url = settings.get(DATABASE_URL);
    return url == null ? StoppedData.of(home) : StoppedData.at(url, home);
  }

  /** What it has said on the console, from its first start on. */
  public String console() {
    return process.output();
  }

  public long pid() {
    return process.pid();
  }

  /** How long processors have worked for it since its start; hardly changed by what else runs. */
  public Duration processorTime() {
    return process.handle().info().totalCpuDuration().orElseThrow();
  }

  /** The processes it has started and that still run. */
  public List<ProcessHandle> children() {
    return process.handle().descendants().toList();
  }

  /** kill -9. */
  public void kill() {
    process.kill();
  }

  /** SIGTERM, and the status with which it ended. */
  public int terminate() {
    return process.terminate(ENDS_WITHIN);
  }

  /** Waits for a start that cannot succeed to end, and returns its status. */
  public int exit() {
    return process.exit(READY_WITHIN);
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.terminate(ENDS_WITHIN);
    }
  }
}
