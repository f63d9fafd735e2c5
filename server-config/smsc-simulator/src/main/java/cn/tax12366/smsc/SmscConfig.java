package cn.tax12366.smsc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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
  int receiveBuffer;
  Duration retry = Duration.ofSeconds(1);
  Duration acknowledgeWithin = Duration.ofSeconds(30);
  Duration idle = Duration.ofMinutes(2);
  int delivered = 960;
  long seed = 12366;
  Clock clock = Clock.systemUTC();
  final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

  private SmscConfig(Path home) {
    this.home = Objects.requireNonNull(home);
    seed(seed).receiptDelay(Duration.ofMillis(200), Duration.ofMillis(1500));
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
    return fault(Fault.SESSIONS, most);
  }

  /**
   * A fault that is there from the start, and that {@link Faults#none} comes back to.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public SmscConfig fault(Fault fault, long number) {
    faults.put(fault, fault.checked(number));
    return this;
  }

  /**
   * Octets the operating system keeps of what a sender writes before anybody reads it; a small
   * number lets a sender feel {@link Fault#STOP_READING} soon. 0, the default, leaves it alone.
   */
  public SmscConfig receiveBuffer(int octets) {
    receiveBuffer = notNegative(octets);
    return this;
  }

  /** Time between a submit and its answer, in whole milliseconds; none by default. */
  public SmscConfig latency(Duration time) {
    return fault(Fault.LATENCY_MS, time.toMillis());
  }

  /** Submits a second over all binds, above which 0x58 is answered; 0, the default, is no limit. */
  public SmscConfig rate(int submitsPerSecond) {
    return fault(Fault.RATE, submitsPerSecond);
  }

  /**
   * Time between an answer and its receipt: 200 to 1500 ms by default, in between by number and
   * seed.
   */
  public SmscConfig receiptDelay(Duration least, Duration most) {
    if (notNegative(least).compareTo(most) > 0) {
      throw new IllegalArgumentException("receipt delay: least " + least + " above most " + most);
    }
    fault(Fault.RECEIPT_DELAY_MS, least.toMillis());
    return fault(Fault.RECEIPT_JITTER_MS, most.minus(least).toMillis());
  }

  /** Deliveries without an answer a bind may have at a time; 100 by default. */
  public SmscConfig window(int deliveries) {
    return fault(Fault.DELIVERY_WINDOW, deliveries);
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

  /** Decides which numbers fail, which submits faults hit, and how long receipts take. */
  public SmscConfig seed(long number) {
    seed = number;
    return fault(Fault.SEED, number);
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
