package cn.tax12366.sms.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is to be compared.
 *
 * @param messages released at a time, besides about a thousand of the demo's own on the platform
 * @param rounds of each; the figures are medians of them
 * @param peers who takes part
 * @param databases under the platform
 * @param latencies milliseconds between a submit and its answer
 * @param window submits without an answer, over the one link
 */
record Plan(
    int messages,
    int rounds,
    Set<Kind> peers,
    Set<Database> databases,
    List<Integer> latencies,
    int window) {

  /** Who may take part. */
  enum Kind {
    PLATFORM,
    JSMPP,
    CAMEL,
    KANNEL
  }

  /** What the platform may keep its data in. */
  enum Database {
    H2,
    POSTGRESQL
  }

  /** More have no number of their own in the made-up lists. */
  private static final int MOST_MESSAGES = 400_000;

  Plan {
    requireBetween("messages", messages, 1, MOST_MESSAGES);
    requireBetween("rounds", rounds, 1, 100);
    requireBetween("window", window, 1, 1000);
    latencies.forEach(latency -> requireBetween("latencies", latency, 0, 10_000));
  }

  /**
   * Reads what was asked for: {@code messages} (100000), {@code rounds} (3), {@code peers}
   * (platform,jsmpp,camel,kannel), {@code databases} (h2,postgresql), {@code latencies} (0,10),
   * {@code window} (200).
   *
   * @param settings the value of a name, null where it was not given
   * @throws IllegalArgumentException if one cannot be carried out, naming it
   */
  static Plan of(UnaryOperator<String> settings) {
    return new Plan(
        number(settings, "messages", 100_000),
        number(settings, "rounds", 3),
        names(settings, "peers", Kind.class),
        names(settings, "databases", Database.class),
        latencies(settings),
        number(settings, "window", 200));
  }

  private static List<Integer> latencies(UnaryOperator<String> settings) {
    String given = settings.apply("latencies");
    return given == null
        ? List.of(0, 10)
        : Arrays.stream(given.split(",")).map(cell -> parsed("latencies", cell)).toList();
  }

  private static int number(UnaryOperator<String> settings, String name, int otherwise) {
    String given = settings.apply(name);
    return given == null ? otherwise : parsed(name, given);
  }

  private static int parsed(String name, String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be whole numbers, not " + value, e);
    }
  }

  private static <E extends Enum<E>> Set<E> names(
      UnaryOperator<String> settings, String name, Class<E> type) {
    String given = settings.apply(name);
    if (given == null) {
      return EnumSet.allOf(type);
    }
    try {
      return Arrays.stream(given.split(","))
          .map(cell -> Enum.valueOf(type, cell.strip().toUpperCase(Locale.ROOT)))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    } catch (IllegalArgumentException e) {
      String known = EnumSet.allOf(type).toString().toLowerCase(Locale.ROOT);
      throw new IllegalArgumentException(name + " must be of " + known + ", not " + given, e);
    }
  }

  private static void requireBetween(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be from %d to %d, not %d".formatted(name, least, most, value));
    }
  }

  /** How long a peer may take before it is given up: ten seconds a thousand, and some to begin. */
  Duration patience() {
    return Duration.ofMinutes(2).plusMillis(10L * messages);
  }

  /** Whether anybody asks for a PostgreSQL server. */
  boolean wantsPostgres() {
    return peers.contains(Kind.CAMEL)
        || peers.contains(Kind.PLATFORM) && databases.contains(Database.POSTGRESQL);
  }
}
