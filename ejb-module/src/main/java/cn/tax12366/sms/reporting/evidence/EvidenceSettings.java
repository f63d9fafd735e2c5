package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where packages of evidence lie, and how long. */
@ApplicationScoped
public class EvidenceSettings {

  @Inject
  @ConfigProperty(name = "sms.evidence.folder")
  private Optional<String> folder;

  @Inject
  @ConfigProperty(name = "sms.evidence.days", defaultValue = "30")
  private int days;

  @Inject private PlatformSettings platform;

  /** For the container. */
  protected EvidenceSettings() {}

  EvidenceSettings(Path folder, int days) {
    this.folder = Optional.of(folder.toString());
    this.days = days;
  }

  /**
   * {@code sms.evidence.folder}, the same for all nodes; {@code evidence} in the home otherwise.
   */
  Path folder() {
    return folder.map(Path::of).orElseGet(() -> platform.home().resolve("evidence"));
  }

  /** {@code sms.evidence.days}: how long a file is kept once it is ready; at least 1. */
  public int days() {
    return Math.max(1, days);
  }
}
