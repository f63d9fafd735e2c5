package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the chain is anchored, and how long entries are kept. */
@ApplicationScoped
class ChainSettings {

  static final int FEWEST_MONTHS = 6;

  @Inject
  @ConfigProperty(name = "sms.audit.anchors")
  private Optional<String> anchors;

  @Inject
  @ConfigProperty(name = "sms.keys.file")
  private Optional<String> keyFile;

  @Inject
  @ConfigProperty(name = "sms.audit.months", defaultValue = "24")
  private int months;

  @Inject private PlatformSettings platform;

  protected ChainSettings() {}

  ChainSettings(Path anchors, Path keyFile, int months) {
    this.anchors = Optional.of(anchors.toString());
    this.keyFile = Optional.of(keyFile.toString());
    this.months = months;
  }

  /**
   * {@code sms.audit.anchors}, best another machine's disk; {@code audit} in the home otherwise.
   */
  Path anchors() {
    return anchors.map(Path::of).orElseGet(() -> platform.home().resolve("audit"));
  }

  /** The folder of {@code sms.keys.file}. */
  Path keys() {
    return keyFile
        .map(file -> Path.of(file).toAbsolutePath().getParent())
        .orElseGet(() -> platform.home().resolve("keys"));
  }

  /** {@code sms.audit.months}, never under six (S19). */
  int months() {
    return Math.max(FEWEST_MONTHS, months);
  }
}
