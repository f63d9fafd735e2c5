package cn.tax12366.sms.portal.supervision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of what the page of supervision shows, or of what it would show with something else
 * asked for: each link of the page is one.
 */
public final class SupervisionAddress {

  private final Map<String, String> asked;

  SupervisionAddress(Map<String, String> asked) {
    this.asked = new LinkedHashMap<>(asked);
    this.asked.values().removeIf(value -> value == null || value.isBlank());
  }

  /** With something else asked for; with nothing where {@code value} is null. */
  public SupervisionAddress with(String name, Object value) {
    Map<String, String> other = new LinkedHashMap<>(asked);
    if (value == null) {
      other.remove(name);
    } else {
      other.put(name, value.toString());
    }
    return new SupervisionAddress(other);
  }

  /** Of another unit, with nothing else narrowed but the time. */
  public SupervisionAddress unit(String code) {
    return bare().with("unit", code);
  }

  /** With the list of the notices or of the refused attempts, whole. */
  public SupervisionAddress list(String name) {
    return bare().with("list", name);
  }

  private SupervisionAddress bare() {
    Map<String, String> kept = new LinkedHashMap<>(asked);
    kept.keySet().removeIf(name -> name.matches("status|trouble|kind|person|act|article"));
    return new SupervisionAddress(kept);
  }

  String query() {
    return asked.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** As seen from another page of the same folder. */
  @Override
  public String toString() {
    return "supervision.xhtml?" + query();
  }
}
