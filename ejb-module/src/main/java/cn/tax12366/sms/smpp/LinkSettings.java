package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * The links that the configuration names: {@code sms.smpp.links} (names, separated by commas), and
 * for each {@code sms.smpp.<name>.host}, {@code .port} (2775), {@code .system-id}, {@code
 * .password}, {@code .window} (100), {@code .rate} (0: no limit), {@code .source} (12366), {@code
 * .group} (the name) and {@code .id-mode} (as-is, hex-then-decimal, decimal-then-hex).
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
    return new LinkDefinition(
        name,
        text(name, "host", "localhost"),
        number(name, "port", 2775),
        text(name, "system-id", ""),
        text(name, "password", ""),
        number(name, "window", 100),
        number(name, "rate", 0),
        text(name, "source", "12366"),
        text(name, "group", name),
        IdMode.valueOf(text(name, "id-mode", "as-is").toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private String text(String link, String key, String otherwise) {
    return config.getOptionalValue("sms.smpp." + link + "." + key, String.class).orElse(otherwise);
  }

  private int number(String link, String key, int otherwise) {
    return config.getOptionalValue("sms.smpp." + link + "." + key, Integer.class).orElse(otherwise);
  }
}
