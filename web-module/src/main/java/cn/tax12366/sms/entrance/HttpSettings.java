package cn.tax12366.sms.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands between the platform and its people: {@code sms.http.tls}, whether they reach it by
 * https alone, and {@code sms.http.trusted-proxies}, whose word counts for where a request comes
 * from. Neither if not said.
 */
@ApplicationScoped
public class HttpSettings {

  @Inject
  @ConfigProperty(name = "sms.http.tls", defaultValue = "false")
  private boolean tls;

  @Inject
  @ConfigProperty(name = TrustedProxies.SETTING)
  private Optional<String> trusted;

  private TrustedProxies proxies;

  protected HttpSettings() {}

  HttpSettings(boolean tls, Optional<String> trusted) {
    this.tls = tls;
    this.trusted = trusted;
    read();
  }

  @PostConstruct
  void read() {
    proxies = new TrustedProxies(trusted.orElse("").split(","));
  }

  /** Whether every browser comes by https, here or at a proxy in front. */
  boolean tls() {
    return tls;
  }

  TrustedProxies proxies() {
    return proxies;
  }
}
