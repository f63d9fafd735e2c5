package cn.tax12366.sms.benchmarks;

import java.util.Map;

/**
 * What a round has shown of a peer.
 *
 * @param peer its name
 * @param latencyMillis of the carrier
 * @param course when it sent
 * @param warm submits a second of the second half of the messages, by the carrier's ledger: without
 *     the first seconds, in which code is compiled, and without the wait for the last receipts
 * @param micros processor time a message, in millionths of a second
 * @param load of the machine at the end
 */
record Measurement(
    String peer,
    int latencyMillis,
    Course course,
    double warm,
    Map<ProcessorMeter.Group, Double> micros,
    double load) {

  double micros(ProcessorMeter.Group group) {
    return micros.getOrDefault(group, 0.0);
  }

  double allMicros() {
    return micros.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
