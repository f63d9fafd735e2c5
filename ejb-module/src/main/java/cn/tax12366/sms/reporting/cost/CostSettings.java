package cn.tax12366.sms.reporting.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the flat price of a month includes. */
@ApplicationScoped
public class CostSettings {

  private long packageSegments;

  /** For the container. */
  protected CostSettings() {}

  @Inject
  CostSettings(
      @ConfigProperty(name = "sms.cost.package-segments", defaultValue = "0")
          long packageSegments) {
    if (packageSegments < 0) {
      throw new IllegalArgumentException(
          "sms.cost.package-segments must not be negative, but is " + packageSegments);
    }
    this.packageSegments = packageSegments;
  }

  /** {@code sms.cost.package-segments}: short messages a month; 0 if unlimited or not known. */
  public long packageSegments() {
    return packageSegments;
  }
}
