package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The links that the configuration names: {@code sms.smpp.links} (names, separated by commas), and
 * for each {@code sms.smpp.<name>.host}, {@code .port} (2775), {@code .tls} (false), {@code .bind}
 * (trx, the only one so far), {@code .system-id}, {@code .password}, {@code .window} (100), {@code
 * .rate} (0: no limit), {@code .source} (12366), {@code .group} (the name) and {@code .id-mode}
 * (as-is, hex-then-decimal, decimal-then-hex); and what {@link FreeOfCharge} asks.
 */
@ApplicationScoped
class LinkSettings {

  private Config config;

  protected LinkSettings() {}

  @Inject
  LinkSettings(Config config) {
    this.config = config;
  }

  List<LinkDefinition> links() {
    List<LinkDefinition> links = new ArrayList<>();
    for (String name :
        config.getOptionalValue("sms.smpp.links", String.class).orElse("").split(",")) {
      if (!name.isBlank()) {
        links.add(link(name.strip()));
      }
    }
    return links;
  }

  private LinkDefinition link(String name) {
    requireTransceiver(name);
    FreeOfCharge free = FreeOfCharge.of(name, key -> value(name, key));
    return new LinkDefinition(
        name,
        text(name, "host", "localhost"),
        number(name, "port", 2775),
        yesOrNo(name, "tls"),
        text(name, "system-id", ""),
        text(name, "password", ""),
        number(name, "window", 100),
        number(name, "rate", 0),
        free.source(),
        text(name, "group", name),
        IdMode.valueOf(text(name, "id-mode", "as-is").toUpperCase(Locale.ROOT).replace('-', '_')),
        free.service());
  }

  /** A link that only sends would never hear of a receipt, and nobody would notice. */
  private void requireTransceiver(String link) {
    String bind = text(link, "bind", "trx");
    if (!"trx".equals(bind)) {
      throw new IllegalArgumentException(
          "sms.smpp." + link + ".bind must be trx (transceiver), not " + bind);
    }
  }

  private boolean yesOrNo(String link, String key) {
    String value = text(link, key, "false");
    if (!"true".equals(value) && !"false".equals(value)) {
      throw new IllegalArgumentException(
          "sms.smpp." + link + "." + key + " must be true or false, not " + value);
    }
    return "true".equals(value);
  }

  private String text(String link, String key, String otherwise) {
    return value(link, key).orElse(otherwise);
  }

  private Optional<String> value(String link, String key) {
    return config.getOptionalValue("sms.smpp." + link + "." + key, String.class);
  }

  private int number(String link, String key, int otherwise) {
    return config.getOptionalValue("sms.smpp." + link + "." + key, Integer.class).orElse(otherwise);
  }
}
