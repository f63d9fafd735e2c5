package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.Addressing;
import cn.tax12366.sms.outbound.route.LinkDefinition.Bind;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The links that the configuration names: {@code sms.smpp.links} (names, separated by commas), and
 * for each {@code sms.smpp.<name>.host}, {@code .port} (2775), {@code .tls} (false), {@code .bind}
 * (trx, or tx and rx for two links of one group), {@code .system-id}, {@code .password}, {@code
 * .window} (100), {@code .rate} (0: no limit), {@code .source} (12366), {@code .group} (the name),
 * {@code .id-mode} (as-is, hex-then-decimal, decimal-then-hex), {@code .source-ton} (3), {@code
 * .source-npi} (0), {@code .destination-ton} (0), {@code .destination-npi} (1) and {@code
 * .address-range} (none); and what {@link FreeOfCharge} asks.
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
    requireHeard(links);
    return links;
  }

  private LinkDefinition link(String name) {
    FreeOfCharge free = FreeOfCharge.of(name, key -> value(name, key));
    return new LinkDefinition(
        name,
        text(name, "host", "localhost"),
        number(name, "port", 2775),
        yesOrNo(name, "tls"),
        bind(name),
        text(name, "system-id", ""),
        text(name, "password", ""),
        number(name, "window", 100),
        number(name, "rate", 0),
        free.source(),
        text(name, "group", name),
        IdMode.valueOf(text(name, "id-mode", "as-is").toUpperCase(Locale.ROOT).replace('-', '_')),
        addressing(name),
        free.service());
  }

  private Bind bind(String link) {
    String bind = text(link, "bind", "trx");
    return Arrays.stream(Bind.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(bind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sms.smpp." + link + ".bind must be trx, tx or rx, not " + bind));
  }

  private Addressing addressing(String link) {
    Addressing usual = Addressing.USUAL;
    try {
      return new Addressing(
          number(link, "source-ton", usual.sourceTon()),
          number(link, "source-npi", usual.sourceNpi()),
          number(link, "destination-ton", usual.destinationTon()),
          number(link, "destination-npi", usual.destinationNpi()),
          text(link, "address-range", usual.range()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("sms.smpp." + link + ": " + e.getMessage(), e);
    }
  }

  /** A link that only sends would never hear of a receipt, and nobody would notice. */
  private static void requireHeard(List<LinkDefinition> links) {
    for (LinkDefinition link : links) {
      if (links.stream()
          .noneMatch(other -> other.bind().hears() && other.group().equals(link.group()))) {
        throw new IllegalArgumentException(
            "sms.smpp."
                + link.name()
                + ".bind is tx, and no link of its group "
                + link.group()
                + " hears receipts: one of them must be rx or trx");
      }
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
