package cn.tax12366.sms.payara;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the platform over HTTP. */
final class Caller {

  private static final Pattern FIGURE =
      Pattern.compile("^(sms_\\w+?)(?:_total)?\\{[^}]*} ([0-9.]+)$", Pattern.MULTILINE);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final PayaraDomain domain;

  Caller(PayaraDomain domain) {
    this.domain = domain;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** A list, one JSON object a line. */
  JsonObject bring(String path, String key, String lines) {
    HttpResponse<String> answer =
        send(
            request(path, "Authorization", "Bearer " + key, "Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines, UTF_8))
                .build());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return json(answer.body());
  }

  /** The platform's own figures of {@code /metrics}. */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    Matcher figure = FIGURE.matcher(get("/metrics").body());
    while (figure.find()) {
      figures.put(figure.group(1), (long) Double.parseDouble(figure.group(2)));
    }
    return figures;
  }

  /** Each named check and whether it is UP; empty as long as nobody answers. */
  Map<String, String> checks() {
    Map<String, String> checks = new TreeMap<>();
    try {
      HttpResponse<String> answer = get("/health/ready");
      if (!answer.body().startsWith("{")) {
        throw new AssertionError("/health/ready: " + answer.statusCode() + " " + answer.body());
      }
      for (JsonObject check :
          json(answer.body()).getJsonArray("checks").getValuesAs(JsonObject.class)) {
        checks.put(check.getString("name"), check.getString("status"));
      }
    } catch (UncheckedIOException notYet) {
      // The port is still closed.
    }
    return checks;
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    URI address = domain.address(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
