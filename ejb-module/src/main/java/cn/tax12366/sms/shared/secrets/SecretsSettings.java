package cn.tax12366.sms.shared.secrets;

import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keys lie. */
@ApplicationScoped
class SecretsSettings {

  @Inject
  @ConfigProperty(name = "sms.keys.file")
  private Optional<String> file;

  @Inject private PlatformSettings platform;

  protected SecretsSettings() {}

  SecretsSettings(Path file) {
    this.file = Optional.of(file.toString());
  }

  /** {@code sms.keys.file}; by default {@code keys/sms.keys} in the platform's home. */
  Path keyFile() {
    return file.map(Path::of).orElseGet(() -> platform.home().resolve("keys").resolve("sms.keys"));
  }
}
