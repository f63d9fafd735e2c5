package cn.tax12366.sms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the demo is told. None of it has any effect outside the demo profile. */
@ApplicationScoped
class DemoSettings {

  /** {@code embedded}: the demo starts a carrier of its own; {@code none}: it does not. */
  @Inject
  @ConfigProperty(name = "sms.demo.smsc", defaultValue = "embedded")
  private String smsc;

  /** For the address on the console only; the server has read it long before. */
  @Inject
  @ConfigProperty(name = "sms.http.port", defaultValue = "8080")
  private int httpPort;

  boolean embeddedCarrier() {
    return "embedded".equals(smsc);
  }

  String address() {
    return "http://localhost:" + httpPort + "/";
  }
}
