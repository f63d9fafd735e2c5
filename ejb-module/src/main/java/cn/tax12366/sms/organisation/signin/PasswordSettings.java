package cn.tax12366.sms.organisation.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code sms.password.mode}: {@code modern} or {@code mlps}. */
@ApplicationScoped
public class PasswordSettings {

  @Inject
  @ConfigProperty(name = "sms.password.mode", defaultValue = "modern")
  private String mode;

  protected PasswordSettings() {}

  PasswordSettings(PasswordMode mode) {
    this.mode = mode.name().toLowerCase(Locale.ROOT);
  }

  public PasswordMode mode() {
    return PasswordMode.of(mode);
  }
}
