package cn.tax12366.sms.acceptance.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Another system of the bureau that calls the platform's API over HTTP. */
public final class Api {

  /**
   * What the platform answered.
   *
   * @param status of HTTP
   * @param contentType without parameters
   */
  public record Answer(int status, String contentType, String body) {

    /** The body as one JSON object. */
    public JsonObject json() {
      try (JsonReader reader = JSON.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    /** The body as one JSON object a line. */
    public Stream<JsonObject> lines() {
      return body.lines().map(line -> new Answer(status, contentType, line).json());
    }
  }

  /** Made once: each look for it goes through the class path. */
  private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

  private final PlatformProcess platform;
  private final Optional<String> key;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Api(PlatformProcess platform, Optional<String> key) {
    this.platform = platform;
    this.key = key;
  }

  /** The system whose key the demo has made. */
  public static Api of(PlatformProcess platform) {
    return withKey(platform, platform.accounts().apiKey());
  }

  public static Api withKey(PlatformProcess platform, String key) {
    return new Api(platform, Optional.of(key));
  }

  public static Api withoutKey(PlatformProcess platform) {
    return new Api(platform, Optional.empty());
  }

  public Answer get(String path) {
    return send(request(path).GET(), "application/json");
  }

  /**
   * Sends a list while it is being made, so that no more than a piece of it is in memory here.
   *
   * @param rows one JSON object each
   */
  public Answer post(String path, Stream<String> rows) {
    return post(path, rows, "application/json");
  }

  /** The same, answered with what became of each row. */
  public Answer postForRows(String path, Stream<String> rows) {
    return post(path, rows, "application/x-ndjson");
  }

  private Answer post(String path, Stream<String> rows, String accept) {
    Iterator<byte[]> lines =
        rows.map(row -> (row + "\n").getBytes(StandardCharsets.UTF_8)).iterator();
    BodyPublisher body = BodyPublishers.ofByteArrays(() -> lines);
    return send(request(path).header("Content-Type", "application/x-ndjson").POST(body), accept);
  }

  /** The time of the bureau, as the receipt of an empty list has it that was only checked. */
  public Instant businessTime() {
    Answer receipt = post("/api/v1/filings?check=true", Stream.of(""));
    return Instant.parse(receipt.json().getString("startedAt"));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(platform.url(path))
            .timeout(Duration.ofMinutes(10))
            .header("Accept-Language", "en");
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private Answer send(HttpRequest.Builder request, String accept) {
    try {
      HttpResponse<String> answer =
          http.send(request.header("Accept", accept).build(), BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Answer(answer.statusCode(), type.replaceAll(";.*", ""), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
