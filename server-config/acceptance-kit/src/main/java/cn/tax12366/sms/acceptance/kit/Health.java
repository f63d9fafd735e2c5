package cn.tax12366.sms.acceptance.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code /health/ready} said.
 *
 * @param status of HTTP; 0 where nobody listened
 * @param checks UP or DOWN by name
 */
public record Health(int status, Map<String, String> checks) {

  /** Nobody listens yet, or no longer. */
  public static final Health REFUSED = new Health(0, Map.of());

  /** What a platform of the demo answers that lacks nothing. */
  private static final Map<String, String> COMPLETE =
      Map.of("audit-chain", "UP", "broker", "UP", "database", "UP", "demo", "UP", "links", "UP");

  static Health of(int status, String body) {
    Map<String, String> checks = new TreeMap<>();
    if (body.startsWith("{")) {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        for (JsonObject check :
            reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class)) {
          checks.put(check.getString("name"), check.getString("status"));
        }
      }
    }
    return new Health(status, checks);
  }

  /** True if the answer is yes and comes from the platform: a server without it says yes too. */
  public boolean ready() {
    return saysYes() && checks.equals(COMPLETE);
  }

  /** True if the answer is 200, whoever gave it. */
  public boolean saysYes() {
    return status == 200;
  }
}
