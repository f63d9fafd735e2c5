package cn.tax12366.sms.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Medians of the rounds, a line for each peer, with its ratio to the ceiling and to Camel at the
 * same latency. What a ratio is missing for has a dash.
 */
final class Table {

  private static final String HEAD =
      """
      | SMSC latency | peer | messages/s | of jSMPP | of Camel | second half, sent/s | µs a message: client | database | SMSC | all | load |
      |---|---|---|---|---|---|---|---|---|---|---|
      """;

  private final List<Measurement> all;

  Table(List<Measurement> all) {
    this.all = List.copyOf(all);
  }

  /** In Markdown, as the README wants it. */
  String markdown() {
    StringBuilder lines = new StringBuilder(HEAD);
    for (int latency : all.stream().map(Measurement::latencyMillis).distinct().sorted().toList()) {
      for (String peer : all.stream().map(Measurement::peer).distinct().toList()) {
        if (of(peer, latency).findAny().isPresent()) {
          lines.append(line(peer, latency)).append('\n');
        }
      }
    }
    return lines.toString();
  }

  private String line(String peer, int latency) {
    List<String> cells = new ArrayList<>();
    cells.add(latency + " ms");
    cells.add(peer);
    cells.add(whole(rate(peer, latency)));
    cells.add(ratio(peer, JsmppPeer.NAME, latency));
    cells.add(ratio(peer, CamelPeer.NAME, latency));
    cells.add(whole(median(peer, latency, Measurement::warm)));
    for (ProcessorMeter.Group group : ProcessorMeter.Group.values()) {
      cells.add(whole(median(peer, latency, round -> round.micros(group))));
    }
    cells.add(whole(median(peer, latency, Measurement::allMicros)));
    cells.add(String.format(Locale.ENGLISH, "%.1f", median(peer, latency, Measurement::load)));
    return "| " + String.join(" | ", cells) + " |";
  }

  private String ratio(String peer, String to, int latency) {
    return of(to, latency).findAny().isEmpty()
        ? "–"
        : String.format(Locale.ENGLISH, "%.2f", rate(peer, latency) / rate(to, latency));
  }

  private double rate(String peer, int latency) {
    return median(peer, latency, round -> round.course().perSecond());
  }

  private double median(String peer, int latency, ToDoubleFunction<Measurement> figure) {
    return Medians.of(of(peer, latency).mapToDouble(figure).boxed().toList());
  }

  private Stream<Measurement> of(String peer, int latency) {
    return all.stream()
        .filter(round -> round.peer().equals(peer) && round.latencyMillis() == latency);
  }

  private static String whole(double value) {
    return String.format(Locale.ENGLISH, "%,.0f", value);
  }
}
