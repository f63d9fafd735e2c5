package cn.tax12366.smsc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a simulator behaves. Every setting has a default except the home; {@link Smsc#start} takes
 * the values as they stand then.
 */
public final class SmscConfig {

  final Path home;
  String bind = "127.0.0.1";
  int port;
  int adminPort = -1;
  String systemId = "";
  String password = "";
  int sessions;
  Duration latency = Duration.ZERO;
  int rate;
  Duration receiptDelayLeast = Duration.ofMillis(200);
  Duration receiptDelayMost = Duration.ofMillis(1500);
  int window = 100;
  Duration retry = Duration.ofSeconds(1);
  Duration acknowledgeWithin = Duration.ofSeconds(30);
  Duration idle = Duration.ofMinutes(2);
  int delivered = 960;
  long seed = 12366;
  Clock clock = Clock.systemUTC();

  private SmscConfig(Path home) {
    this.home = Objects.requireNonNull(home);
  }

  /**
   * A simulator on a free port of the loopback interface that lets everybody bind.
   *
   * @param home directory of the ledger, made if it does not exist
   */
  public static SmscConfig in(Path home) {
    return new SmscConfig(home);
  }

  /** The address to listen on; 127.0.0.1 by default. */
  public SmscConfig bind(String address) {
    bind = Objects.requireNonNull(address);
    return this;
  }

  /** The port to listen on; 0, the default, takes a free one. */
  public SmscConfig port(int number) {
    port = portNumber(number, 0);
    return this;
  }

  /**
   * The port of the admin door, always on the loopback interface; 0 takes a free one, -1 is none.
   */
  public SmscConfig adminPort(int number) {
    adminPort = portNumber(number, -1);
    return this;
  }

  /** The one account; an empty value (the default) lets every value in. */
  public SmscConfig account(String id, String secret) {
    systemId = Objects.requireNonNull(id);
    password = Objects.requireNonNull(secret);
    return this;
  }

  /**
   * How many binds of one system_id and kind may stand at a time; one more is refused with 0x05. 0
   * by default: any number.
   */
  public SmscConfig sessions(int most) {
    sessions = notNegative(most);
    return this;
  }

  /** Time between a submit and its answer; none by default. */
  public SmscConfig latency(Duration time) {
    latency = notNegative(time);
    return this;
  }

  /** Submits a second over all binds, above which 0x58 is answered; 0, the default, is no limit. */
  public SmscConfig rate(int submitsPerSecond) {
    rate = notNegative(submitsPerSecond);
    return this;
  }

  /**
   * Time between an answer and its receipt: 200 to 1500 ms by default, in between by number and
   * seed.
   */
  public SmscConfig receiptDelay(Duration least, Duration most) {
    if (notNegative(least).compareTo(most) > 0) {
      throw new IllegalArgumentException("receipt delay: least " + least + " above most " + most);
    }
    receiptDelayLeast = least;
    receiptDelayMost = most;
    return this;
  }

  /** Deliveries without an answer a bind may have at a time; 100 by default. */
  public SmscConfig window(int deliveries) {
    if (deliveries < 1) {
      throw new IllegalArgumentException("window must be at least 1: " + deliveries);
    }
    window = deliveries;
    return this;
  }

  /**
   * Time before a refused delivery is sent again, doubled with each refusal up to 30 times; 1 s by
   * default.
   */
  public SmscConfig retry(Duration first) {
    retry = notNegative(first);
    return this;
  }

  /** A delivery not answered for so long is sent again; 30 s by default. */
  public SmscConfig acknowledgeWithin(Duration time) {
    acknowledgeWithin = notNegative(time);
    return this;
  }

  /** A connection silent for so long is closed; 2 minutes by default. */
  public SmscConfig idle(Duration time) {
    idle = notNegative(time);
    return this;
  }

  /** How many of 1000 ordinary numbers get their messages; 960 by default. */
  public SmscConfig delivered(int ofThousand) {
    if (ofThousand < 0 || ofThousand > 1000) {
      throw new IllegalArgumentException("delivered is of 1000: " + ofThousand);
    }
    delivered = ofThousand;
    return this;
  }

  /** Decides which numbers fail and how long receipts take. */
  public SmscConfig seed(long number) {
    seed = number;
    return this;
  }

  /** What the ledger and the receipts take their times from. */
  public SmscConfig clock(Clock source) {
    clock = Objects.requireNonNull(source);
    return this;
  }

  private static int portNumber(int number, int least) {
    if (number < least || number > 65_535) {
      throw new IllegalArgumentException("no port: " + number);
    }
    return number;
  }

  private static int notNegative(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("must not be negative: " + value);
    }
    return value;
  }

  private static Duration notNegative(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("must not be negative: " + value);
    }
    return value;
  }
}
