package cn.tax12366.sms.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * How a status looks: calm, busy, waiting, good or bad. Each has a colour and a shape of its own,
 * so that nobody needs to see the colour. The table is {@code tones.properties}.
 */
@Named
@ApplicationScoped
public class Tones {

  private static final Map<String, String> SHAPES =
      Map.of(
          "calm", "pi-circle",
          "busy", "pi-sync",
          "waiting", "pi-clock",
          "good", "pi-check-circle",
          "warn", "pi-exclamation-triangle",
          "bad", "pi-times-circle");

  private final Properties table = new Properties();

  public Tones() {
    try (Reader reader =
        new InputStreamReader(
            Tones.class.getResourceAsStream("tones.properties"), StandardCharsets.UTF_8)) {
      table.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("tones.properties cannot be read", e);
    }
  }

  /**
   * One of {@code calm}, {@code busy}, {@code waiting}, {@code good}, {@code warn}, {@code bad}.
   */
  public String of(Enum<?> status) {
    return table.getProperty(
        status.getDeclaringClass().getSimpleName() + "." + status.name(), "calm");
  }

  /** The icon that goes with the tone. */
  public String shape(Enum<?> status) {
    return SHAPES.get(of(status));
  }
}
