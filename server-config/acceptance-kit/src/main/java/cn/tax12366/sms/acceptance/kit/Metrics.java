package cn.tax12366.sms.acceptance.kit;

import java.util.Map;
import java.util.TreeMap;

/** What {@code /metrics} said: the platform's own figures, by name without scope and labels. */
public final class Metrics {

  private final Map<String, Double> values = new TreeMap<>();

  Metrics(String text) {
    text.lines().filter(line -> line.contains("sms_") && !line.startsWith("#")).forEach(this::read);
  }

  private void read(String line) {
    int end = line.lastIndexOf(' ');
    String name = line.substring(0, end).replaceAll("\\{.*", "");
    int begin = name.indexOf("sms_");
    values.put(
        name.substring(begin).replaceAll("_total$", ""), Double.valueOf(line.substring(end + 1)));
  }

  /**
   * @param name such as {@code sms_messages_accepted}
   * @throws AssertionError if there is no such figure
   */
  public int get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new AssertionError("/metrics has no " + name + ", only " + values.keySet());
    }
    return value.intValue();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
