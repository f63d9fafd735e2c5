package cn.tax12366.sms.acceptance.kit;

import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.LedgerEntry;
import cn.tax12366.smsc.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A carrier in a process of its own: the SMSC simulator on a port that stays the same over its
 * restarts. Its ledger is the truth about what has reached phones, and how often.
 */
public final class CarrierProcess implements AutoCloseable {

  /** The name under which the platform binds, and its password. */
  public static final String SYSTEM_ID = "acceptance";

  public static final String PASSWORD = "s3cret";

  private final Path home;
  private final int port = ChildProcess.freePort();
  private final int adminPort = ChildProcess.freePort();
  private final List<String> options;
  private final HttpClient http = HttpClient.newHttpClient();
  private ChildProcess process;

  private CarrierProcess(Path folder, List<String> options) {
    this.home = folder.resolve("carrier");
    this.options = options;
  }

  /**
   * Starts a carrier.
   *
   * @param folder the story's; the ledger lies in {@code carrier} below it
   * @param options of the simulator's command line, such as {@code --latency-ms=500}
   */
  public static CarrierProcess start(Path folder, String... options) {
    CarrierProcess carrier = new CarrierProcess(folder, List.of(options));
    carrier.start();
    return carrier;
  }

  /** Starts it again, on the same port and ledger. */
  public void start() {
    List<String> command = new ArrayList<>();
    command.add(ChildProcess.java());
    command.add("-Xmx128m");
    command.add("-cp");
    command.add(Simulator.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    command.add(Simulator.class.getName());
    command.add("--home=" + home);
    command.add("--port=" + port);
    command.add("--admin-port=" + adminPort);
    command.add("--system-id=" + SYSTEM_ID);
    command.add("--password=" + PASSWORD);
    command.addAll(options);
    long startsBefore = process == null ? 0 : starts();
    process = ChildProcess.start("The carrier", command, home.resolveSibling("carrier.log"));
    await("the carrier listens")
        .atMost(Duration.ofSeconds(60))
        .failFast(process::requireAlive)
        .until(() -> starts() > startsBefore);
  }

  /** The last line of a start that has succeeded. */
  private long starts() {
    return process
        .output()
        .lines()
        .filter(line -> line.contains("SMSC simulator admin on"))
        .count();
  }

  /** The port it listens on for SMPP. */
  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** What it has taken and reported so far. */
  public Ledger ledger() {
    try {
      return Ledger.read(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many messages phones have been shown, each as often as it was. */
  public int shown() {
    return ledger().countByDestAndText().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of its receipts the platform has acknowledged, each message counted once. */
  public int receiptsTaken() {
    return (int)
        ledger().receipts().stream()
            .filter(receipt -> receipt.state() == LedgerEntry.State.ACKED)
            .map(LedgerEntry.Receipt::id)
            .distinct()
            .count();
  }

  /** Tells it to do wrong; a flat JSON object as its README has it. */
  public void faults(String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + "/faults"))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException("The carrier refuses " + json + ": " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** kill -9. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.terminate(Duration.ofSeconds(30));
    }
  }
}
