package cn.tax12366.smsc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * The simulator as a program of its own.
 *
 * <pre>java -jar smsc-simulator.jar [--option=value …]</pre>
 *
 * <p>Prints {@code SMSC simulator ready on 127.0.0.1:2775} once it listens. Ends with 0 when it is
 * told to, with 2 where an option is wrong, and with 1 where it cannot start.
 */
public final class Simulator {

  private static final String USAGE =
      """
      Options, with their defaults:
        --port=2775                  port to listen on; 0 takes a free one
        --bind=127.0.0.1             address to listen on
        --home=smsc-home             directory of the ledger
        --system-id= --password=     the account; an empty value lets every value in
        --sessions=0                 binds a system_id may have of a kind; 0: any number
        --latency-ms=0               time between a submit and its answer
        --rate=0                     submits a second before 0x58; 0: no limit
        --receipt-delay-ms=200-1500  time between an answer and its receipt
        --delivered=960              how many of 1000 ordinary numbers get their messages
        --seed=12366                 which numbers those are, and what faults hit
        --receive-buffer=0           octets kept of what nobody has read yet; 0: as the system has it
        --fault=name=value           a fault from the start, any number of times: answers-never=20
        --admin-port=                port of the admin door on 127.0.0.1; none by default
        --until-stdin-closes         end when standard input does
      """;

  private final SmscConfig config;
  private final boolean untilStdinCloses;

  private Simulator(SmscConfig config, boolean untilStdinCloses) {
    this.config = config;
    this.untilStdinCloses = untilStdinCloses;
  }

  public static void main(String... args) throws InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.print(USAGE);
      return;
    }
    Simulator simulator;
    try {
      simulator = of(args);
    } catch (IllegalArgumentException e) {
      System.err.println("SMSC simulator: " + e.getMessage());
      System.err.print(USAGE);
      System.exit(2);
      return;
    }
    try (Smsc smsc = Smsc.start(simulator.config)) {
      Runtime.getRuntime().addShutdownHook(new Thread(smsc::close, "smsc-shutdown"));
      System.out.println("SMSC simulator ready on " + simulator.config.bind + ":" + smsc.port());
      if (smsc.adminPort() >= 0) {
        System.out.println("SMSC simulator admin on http://127.0.0.1:" + smsc.adminPort() + "/");
      }
      simulator.untilToldToEnd();
    } catch (IOException e) {
      System.err.println("SMSC simulator cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private void untilToldToEnd() throws InterruptedException, IOException {
    if (!untilStdinCloses) {
      new CountDownLatch(1).await();
    }
    InputStream in = System.in;
    while (in.read() >= 0) {
      continue;
    }
  }

  private static Simulator of(String... args) {
    String home = "smsc-home";
    for (String arg : args) {
      home = arg.startsWith("--home=") ? arg.substring(7) : home;
    }
    SmscConfig config = SmscConfig.in(Path.of(home)).port(2775);
    String systemId = "";
    String password = "";
    boolean lifeline = false;
    for (String arg : args) {
      String[] option = arg.split("=", 2);
      String value = option.length == 2 ? option[1] : "";
      switch (option[0]) {
        case "--home" -> {
          continue;
        }
        case "--port" -> config.port(number(arg, value));
        case "--bind" -> config.bind(value);
        case "--system-id" -> systemId = value;
        case "--password" -> password = value;
        case "--sessions" -> config.sessions(number(arg, value));
        case "--latency-ms" -> config.latency(Duration.ofMillis(number(arg, value)));
        case "--rate" -> config.rate(number(arg, value));
        case "--receipt-delay-ms" -> receiptDelay(config, arg, value);
        case "--delivered" -> config.delivered(number(arg, value));
        case "--seed" -> config.seed(number(arg, value));
        case "--receive-buffer" -> config.receiveBuffer(number(arg, value));
        case "--fault" -> fault(config, value);
        case "--admin-port" -> config.adminPort(value.isEmpty() ? -1 : number(arg, value));
        case "--until-stdin-closes" -> lifeline = true;
        default -> throw new IllegalArgumentException("unknown option " + option[0]);
      }
    }
    return new Simulator(config.account(systemId, password), lifeline);
  }

  private static void fault(SmscConfig config, String written) {
    String[] fault = written.split("=", 2);
    Fault named = Fault.of(fault[0]);
    config.fault(named, named.read(fault.length == 2 ? fault[1] : "true"));
  }

  private static void receiptDelay(SmscConfig config, String arg, String value) {
    String[] range = value.split("-", 2);
    Duration least = Duration.ofMillis(number(arg, range[0]));
    config.receiptDelay(
        least, range.length == 1 ? least : Duration.ofMillis(number(arg, range[1])));
  }

  private static int number(String arg, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is no number", arg.split("=", 2)[0]), e);
    }
  }
}
